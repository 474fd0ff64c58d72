import { EuiText, useEuiTheme } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React from 'react';
import type { Edge } from '../../../common/domain/edge';
import { displayName } from '../../components/display_name';
import { PanelSection } from '../../components/panel_section';
import { useFormat } from '../../components/use_format';
import { whyMissing } from '../../components/why_missing';
import { BothSides } from './both_sides';

interface Props {
  edge: Edge;
  source: string;
  destination: string;
}

/** The caller's wait, split into what the destination took and what network and proxies took; or why that is unknown. */
export function WhereTimeGoes({ edge, source, destination }: Props) {
  const title = i18n.translate('meshObservability.edge.whereTimeGoes', { defaultMessage: 'Where the time goes (median)' });
  return (
    <PanelSection title={title}>
      {edge.callee ? (
        <>
          <TimeSplit edge={edge} destination={destination} />
          <BothSides edge={edge} callee={edge.callee} source={source} destination={destination} />
        </>
      ) : (
        <EuiText size="s" color="subdued" data-test-subj="meshGapUnknown">
          <p>
            {i18n.translate('meshObservability.edge.gapUnknown', {
              defaultMessage: 'What the network takes is unknown. {why}',
              values: { why: whyMissing(edge.caller, 'callee') },
            })}
          </p>
        </EuiText>
      )}
    </PanelSection>
  );
}

function TimeSplit({ edge: { gap, callee, caller }, destination }: { edge: Edge; destination: string }) {
  const format = useFormat();
  const { colors, size } = useEuiTheme().euiTheme;
  const took = callee?.latency?.p50;
  if (gap === undefined || took === undefined) {
    const why = whyMissing(caller.latency ? callee : caller, 'latency');
    return (
      <EuiText size="s" color="subdued">
        <p>{why}</p>
      </EuiText>
    );
  }
  const parts = [
    {
      label: i18n.translate('meshObservability.edge.networkAndProxies', { defaultMessage: 'network and proxies' }),
      duration: gap,
      color: colors.primary,
    },
    {
      label: i18n.translate('meshObservability.edge.destinationItself', {
        defaultMessage: '{destination} and what it calls',
        values: { destination: displayName(destination, 30) },
      }),
      duration: took,
      color: colors.mediumShade,
    },
  ];
  return (
    <div data-test-subj="meshTimeSplit">
      <div aria-hidden style={{ display: 'flex', gap: 2, height: size.m, borderRadius: size.xs, overflow: 'hidden' }}>
        {parts.map(({ label, duration, color }) => (
          // Two clocks and medians of two sets of lines: a difference below zero is noise, and has no width.
          <div key={label} style={{ flexGrow: Math.max(0, duration), flexBasis: 3, background: color }} />
        ))}
      </div>
      <EuiText size="xs" style={{ marginTop: size.xs }}>
        {parts.map(({ label, duration, color }) => (
          <span key={label} style={{ display: 'inline-block', marginRight: size.base }}>
            <span
              aria-hidden
              style={{ display: 'inline-block', width: 8, height: 8, borderRadius: 4, marginRight: 4, background: color }}
            />
            {label} <strong>{format.duration(duration)}</strong>
          </span>
        ))}
      </EuiText>
    </div>
  );
}
