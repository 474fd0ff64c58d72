import { EuiAccordion, EuiSkeletonText, EuiText, useGeneratedHtmlId } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React from 'react';
import { CopyBlock } from './copy_block';
import type { ExampleValues } from './fill_example';
import { fillExample, needsKey } from './fill_example';
import { buildKeyRequests } from './key_request';
import { NAMESPACE } from './kubernetes_commands';
import type { Choice } from './roads';
import { filesOf, receiverOf } from './roads';
import { ExampleFailure } from './example_failure';
import { useExamples } from './use_example';
import { undo } from './wizard_commands';

/** The commands that take the steps back; the names are those in the files. */
export function UndoStep({ choice, values }: { choice: Choice; values: ExampleValues }) {
  const { texts, failed, retry } = useExamples(filesOf(choice).flatMap(({ path, taker }) => (taker === 'kuma' ? [path] : [])));
  const id = useGeneratedHtmlId({ prefix: 'meshUndo' });
  return (
    <EuiAccordion
      id={id}
      paddingSize="s"
      buttonContent={i18n.translate('meshObservability.setup.stepUndo', { defaultMessage: 'How to take it all back' })}
      data-test-subj="meshWizardUndo"
    >
      <EuiText size="s">
        <p>
          {i18n.translate('meshObservability.setup.undoExplained', {
            defaultMessage:
              '{place, select, universal {Stop what you started, then these.} other {These take away what runs, too. The namespace stays, for another road may run in it; if nothing else does: kubectl delete namespace {namespace}.}} Documents stay; templates and pipeline are removed above.',
            values: { place: choice.platform, namespace: NAMESPACE },
          })}
        </p>
      </EuiText>
      {failed !== undefined && <ExampleFailure path={failed} onRetry={retry} />}
      {texts === undefined && failed === undefined && <EuiSkeletonText lines={2} />}
      {texts !== undefined && (
        <CopyBlock
          text={undo(
            choice,
            values,
            texts.map((text) => fillExample(text, values)),
          )}
          language="bash"
          data-test-subj="meshWizardCommand"
        />
      )}
      {needsKey(values) && (
        <CopyBlock text={buildKeyRequests(receiverOf(choice.road)).end} language="json" data-test-subj="meshWizardCommand" />
      )}
    </EuiAccordion>
  );
}
