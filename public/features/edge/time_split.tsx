import { EuiText, useEuiTheme } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React from 'react';
import type { Edge } from '../../../common/domain/edge';
import { displayName } from '../../components/display_name';
import { gapText } from '../../components/gap_text';
import { useFormat } from '../../components/use_format';
import { whyMissing } from '../../components/why_missing';

interface Props {
  edge: Edge;
  destination: string;
}

/** The median wait as a bar of two parts. */
export function TimeSplit({ edge: { gap, callee, caller }, destination }: Props) {
  const format = useFormat();
  const { colors, size } = useEuiTheme().euiTheme;
  const took = callee?.latency?.p50;
  if (gap === undefined || took === undefined) {
    return (
      <EuiText size="s" color="subdued">
        <p>{whyMissing(caller, 'gap')}</p>
      </EuiText>
    );
  }
  const parts = [
    {
      label: i18n.translate('meshObservability.edge.networkAndProxies', { defaultMessage: 'network and proxies' }),
      duration: gap,
      text: gapText(gap, format),
      color: colors.primary,
    },
    {
      label: i18n.translate('meshObservability.edge.destinationItself', {
        defaultMessage: '{destination} and what it calls',
        values: { destination: displayName(destination, 30) },
      }),
      duration: took,
      text: format.duration(took),
      color: colors.mediumShade,
    },
  ];
  return (
    <div data-test-subj="meshTimeSplit">
      <div aria-hidden style={{ display: 'flex', gap: 2, height: size.m, borderRadius: size.xs, overflow: 'hidden' }}>
        {parts.map(({ label, duration, color }) => (
          <div key={label} style={{ flexGrow: Math.max(0, duration), flexBasis: 3, background: color }} />
        ))}
      </div>
      <EuiText size="xs" style={{ marginTop: size.xs }}>
        {parts.map(({ label, text, color }) => (
          <span key={label} style={{ display: 'inline-block', marginRight: size.base }}>
            <span
              aria-hidden
              style={{ display: 'inline-block', width: 8, height: 8, borderRadius: 4, marginRight: 4, background: color }}
            />
            {label} <strong>{text}</strong>
          </span>
        ))}
      </EuiText>
    </div>
  );
}
