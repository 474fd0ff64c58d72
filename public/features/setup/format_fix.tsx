import { EuiText } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React from 'react';
import type { Fact } from '../../../common/domain/setup';
import { CopyBlock } from './copy_block';
import { factText } from './fact_text';
import { toFormatLines } from './to_format_lines';
import { useExample } from './use_example';

/** Kuma writes them from 2.14 on. */
const NAMED_LATER = /%KUMA_(ZONE|WORKLOAD)%/;

/** The very lines of the recommended format that say what is missing. */
export function FormatFix({ facts }: { facts: readonly Fact[] }) {
  const { text } = useExample('kuma/mesh_access_log_3x.yaml');
  const keys = facts.flatMap((fact) => factText(fact).key ?? []);
  const lines = text === undefined ? '' : toFormatLines(text, keys);
  if (lines === '') return null;
  return (
    <>
      <EuiText size="s">
        <p>
          {NAMED_LATER.test(lines)
            ? i18n.translate('meshObservability.setup.addToFormatLater', {
                defaultMessage:
                  'Add to the format of your MeshAccessLog policy (Kuma 2.14 and later; earlier ones do not know zone and workload: leave these out there):',
              })
            : i18n.translate('meshObservability.setup.addToFormat', {
                defaultMessage: 'Add to the format of your MeshAccessLog policy (2.x, 3.x):',
              })}
        </p>
      </EuiText>
      <CopyBlock text={lines} language="yaml" data-test-subj="meshSetupFormatFix" />
    </>
  );
}
