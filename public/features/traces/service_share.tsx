import { EuiText, useEuiTheme } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React from 'react';
import type { Trace, TraceService } from '../../../common/domain/trace';
import { milliseconds, ratio } from '../../../common/domain/units';
import { Name } from '../../components/name';
import { useFormat } from '../../components/use_format';
import { serviceColors } from './service_colors';

/** On whom the trace's time was spent: the critical path by service, as a bar and in figures. */
export function ServiceShare({ trace, other }: { trace: Trace; other?: Trace }) {
  const format = useFormat();
  const { size, colors } = useEuiTheme().euiTheme;
  const palette = serviceColors(trace);
  const whole = trace.services.reduce((sum, { critical }) => sum + critical, 0);
  if (whole === 0) return null;
  const parts = trace.services
    .map((service, place) => ({ ...service, color: palette[place] }))
    .filter(({ critical }) => critical / whole >= 0.001)
    .sort((a, b) => b.critical - a.critical);
  return (
    <div data-test-subj="meshTraceShare">
      <div style={{ display: 'flex', height: 10, gap: 1 }} aria-hidden>
        {parts.map(({ identity, critical, color }) => (
          <div key={identity.id} style={{ flex: critical / whole, background: color, borderRadius: 2, minWidth: 1 }} />
        ))}
      </div>
      <EuiText size="xs">
        <ul
          aria-label={i18n.translate('meshObservability.traceShare.label', {
            defaultMessage: 'Time on the critical path, by service',
          })}
          style={{ display: 'flex', flexWrap: 'wrap', gap: `0 ${size.m}`, listStyle: 'none', margin: `${size.xs} 0 0` }}
        >
          {parts.map(({ identity, critical, color }) => (
            <li key={identity.id} style={{ margin: 0 }}>
              <span aria-hidden style={{ display: 'inline-block', width: 8, height: 8, marginRight: 4, background: color }} />
              <Name name={identity.name} length={30} /> <strong>{format.duration(critical)}</strong>{' '}
              <span style={{ color: colors.subduedText }}>
                {other ? against(format.duration(criticalOf(other, identity.id))) : format.ratio(ratio(critical / whole))}
              </span>
            </li>
          ))}
        </ul>
      </EuiText>
    </div>
  );
}

const criticalOf = ({ services }: Trace, id: TraceService['identity']['id']) =>
  services.find(({ identity }) => identity.id === id)?.critical ?? milliseconds(0);

const against = (duration: string) =>
  i18n.translate('meshObservability.traceShare.against', { defaultMessage: 'against {duration}', values: { duration } });
