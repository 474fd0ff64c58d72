import { EuiSpacer, EuiText } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React from 'react';
import type { Earlier } from './earlier';
import { toEmptiness } from './to_emptiness';
import { toProblemText } from './to_problem_text';
import { useFormat } from './use_format';

/** What the changes in a panel are about, or why there are none. `wasThere`: the edge or service had traffic then. */
export function ComparedWith({ earlier, wasThere }: { earlier: Earlier; wasThere: boolean }) {
  const format = useFormat();
  return (
    <>
      <EuiText size="xs" color="subdued" data-test-subj="meshComparedWith">
        <p>{sentence(earlier, wasThere, format)}</p>
      </EuiText>
      <EuiSpacer size="s" />
    </>
  );
}

function sentence({ label, map, failure }: Earlier, wasThere: boolean, format: ReturnType<typeof useFormat>): string {
  if (!map && failure != null) {
    return i18n.translate('meshObservability.compare.failed', {
      defaultMessage: 'It cannot be compared with {label}: {problem}',
      values: { label, problem: toProblemText(failure).message },
    });
  }
  if (!map)
    return i18n.translate('meshObservability.compare.loading', { defaultMessage: 'Asking for {label}…', values: { label } });
  const values = { label, from: format.dateTime(map.range.from), to: format.time(map.range.to) };
  if (toEmptiness(map) !== undefined) {
    return i18n.translate('meshObservability.compare.nothingThen', {
      defaultMessage: 'There are no access logs of {label} ({from} – {to}): nothing can be compared.',
      values,
    });
  }
  return wasThere
    ? i18n.translate('meshObservability.compare.with', {
        defaultMessage: 'Compared with {label}: {from} – {to}.',
        values,
      })
    : i18n.translate('meshObservability.compare.notThere', {
        defaultMessage: 'No traffic here in {label} ({from} – {to}), though there was some elsewhere.',
        values,
      });
}
