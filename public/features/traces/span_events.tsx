import { EuiSpacer, EuiTitle, useEuiTheme } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React from 'react';
import type { TraceEvent } from '../../../common/domain/trace';
import { displayName } from '../../components/display_name';
import { useFormat } from '../../components/use_format';
import { isBadLevel } from './event_words';

/** More than a person reads; Discover has all of them. */
const MOST = 50;

/** What was logged while a span ran: by its application, or as a note on the span itself. */
export function SpanEvents({ events }: { events: readonly TraceEvent[] }) {
  const format = useFormat();
  const { colors, size } = useEuiTheme().euiTheme;
  if (events.length === 0) return null;
  return (
    <div data-test-subj="meshSpanEvents">
      <EuiSpacer size="m" />
      <EuiTitle size="xxs">
        <h4>
          {i18n.translate('meshObservability.spanEvents.title', {
            defaultMessage: 'Logged meanwhile ({count})',
            values: { count: events.length },
          })}
        </h4>
      </EuiTitle>
      <ul style={{ margin: `${size.xs} 0 0`, padding: 0, listStyle: 'none', fontSize: 12, lineHeight: 1.4 }}>
        {events.slice(0, MOST).map(({ at, level, text, document }) => (
          <li key={`${document.index}/${document.id}`} style={{ overflowWrap: 'anywhere' }}>
            <span style={{ color: colors.subduedText }}>{format.time(at, 'milliseconds')}</span>{' '}
            {level !== undefined && (
              <strong style={{ color: isBadLevel(level) ? colors.dangerText : undefined }}>{displayName(level, 20)} </strong>
            )}
            {displayName(text, 300)}
          </li>
        ))}
      </ul>
    </div>
  );
}
