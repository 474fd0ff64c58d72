import { EuiCallOut, useEuiTheme } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React from 'react';
import type { Coverage } from '../../../common/domain/coverage';
import { useFormat } from '../../components/use_format';
import { isCut, toCoverageSentence } from './to_coverage_sentence';

/** Says first what is not on the map; nothing when all of it is. */
export function PartialCallout({ coverage }: { coverage: Coverage }) {
  const format = useFormat();
  const { size } = useEuiTheme().euiTheme;
  const cuts = coverage.notes.filter(isCut);
  if (cuts.length === 0) return null;
  return (
    <EuiCallOut
      color="warning"
      iconType="warning"
      size="s"
      title={i18n.translate('meshObservability.partial.title', { defaultMessage: 'Not everything is on this map' })}
      data-test-subj="meshPartial"
    >
      <ul style={{ margin: 0, paddingInlineStart: size.l }}>
        {cuts.map((note, index) => (
          <li key={`${note.code}${index}`}>{toCoverageSentence(note, format)}</li>
        ))}
      </ul>
    </EuiCallOut>
  );
}
