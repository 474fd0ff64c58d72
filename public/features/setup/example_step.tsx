import { EuiSkeletonText, EuiText } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React from 'react';
import { CopyBlock } from './copy_block';
import type { ExampleValues } from './fill_example';
import type { Choice, ExampleFile } from './roads';
import { ExampleFailure } from './example_failure';
import { useExample } from './use_example';
import { commandOf } from './wizard_commands';
import { fillFile, variablesOf } from './wizard_plan';

interface Props {
  file: ExampleFile;
  choice: Choice;
  values: ExampleValues;
}

/** A file with the user's own values, and the command that has it taken. */
export function ExampleStep({ file, choice, values }: Props) {
  const { path, saveAs } = file;
  const { text, failure, retry } = useExample(path);
  const filled = text === undefined ? undefined : fillFile(file, text, values);
  const needed = filled === undefined ? [] : variablesOf(file, filled);
  return (
    <div data-path={path}>
      {failure != null && <ExampleFailure path={path} onRetry={retry} />}
      {filled === undefined && failure == null && <EuiSkeletonText lines={4} />}
      {filled !== undefined && (
        <>
          <CopyBlock
            text={filled}
            language={saveAs.endsWith('.conf') ? 'text' : 'yaml'}
            fileName={saveAs}
            data-test-subj="meshWizardFile"
          />
          {needed.length > 0 && (
            <EuiText size="xs" color="subdued">
              <p>
                {i18n.translate('meshObservability.setup.environment', {
                  defaultMessage: 'Read from the environment, so that no secret stands in a file: {names}.',
                  values: { names: needed.join(', ') },
                })}
              </p>
            </EuiText>
          )}
          <CopyBlock text={commandOf(file, choice, values, needed)} language="bash" data-test-subj="meshWizardCommand" />
        </>
      )}
    </div>
  );
}
