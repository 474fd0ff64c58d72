import { EuiPanel, EuiSpacer, EuiText, EuiTitle, useEuiTheme } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React, { useState } from 'react';
import type { Trace } from '../../../common/domain/trace';
import type { Milliseconds } from '../../../common/domain/units';
import { milliseconds } from '../../../common/domain/units';
import { useFormat } from '../../components/use_format';
import { useInNextTask } from '../../components/use_in_next_task';
import { chooseSpan } from './choose_span';
import { FailedSpans } from './failed_spans';
import { ServiceShare } from './service_share';
import { SpanDetail } from './span_detail';
import { TraceActions } from './trace_actions';
import { TraceNotes } from './trace_notes';
import { toTraceSentence } from './to_trace_sentence';
import { Waterfall } from './waterfall/waterfall';

interface Props {
  trace: Trace;
  /** Document of the log line that led here. */
  line: string | undefined;
  /** What it is compared with, above it in the same page. */
  other?: Trace;
  /** Time that the waterfall is as wide as: two that are compared have one scale. */
  whole?: Milliseconds;
  onCompare: (() => void) | undefined;
  isComparing: boolean;
}

/** Lines of larger traces are laid in when asked for. */
const LINES_UP_TO = 500;
/** Of larger ones the waterfall is drawn in a task of its own. */
const AT_ONCE_UP_TO = 2_000;

/** A trace: one sentence, where its time went, its errors, the waterfall, and beside it the selected span with its log lines. */
export function TraceView({ trace, line, other, whole, onCompare, isComparing }: Props) {
  const format = useFormat();
  const { size } = useEuiTheme().euiTheme;
  const [selected, setSelected] = useState(() => chooseSpan(trace, line));
  const [withLines, setLines] = useState(trace.spans.length <= LINES_UP_TO);
  const isNext = useInNextTask(trace.spans.length > AT_ONCE_UP_TO);
  const title = i18n.translate('meshObservability.trace.title', {
    defaultMessage: 'Trace {id} · {at}',
    values: { id: trace.id.slice(0, 8), at: trace.start === undefined ? '' : format.dateTime(trace.start) },
  });
  return (
    <section
      aria-label={title}
      data-test-subj="meshTrace"
      style={{ display: 'flex', flexDirection: 'column', minHeight: 0, flex: 1 }}
    >
      <div style={{ display: 'flex', flexWrap: 'wrap', gap: size.s, justifyContent: 'space-between', alignItems: 'baseline' }}>
        <div>
          <EuiTitle size="s">
            <h2>{toTraceSentence(trace, format)}</h2>
          </EuiTitle>
          <EuiText size="xs" color="subdued">
            <p>{title}</p>
          </EuiText>
        </div>
        <div style={{ marginLeft: 'auto' }}>
          <TraceActions trace={trace} withLines={withLines} onLines={setLines} onCompare={onCompare} isComparing={isComparing} />
        </div>
      </div>
      <EuiSpacer size="s" />
      <TraceNotes notes={trace.notes} />
      <ServiceShare trace={trace} other={other} />
      <FailedSpans trace={trace} onSelect={setSelected} />
      <EuiSpacer size="s" />
      <div style={{ display: 'flex', gap: size.s, flex: 1, minHeight: 220 }}>
        <EuiPanel hasBorder hasShadow={false} paddingSize="s" style={{ flex: 1, minWidth: 0 }}>
          {isNext && (
            <Waterfall
              trace={trace}
              whole={whole ?? trace.duration ?? milliseconds(0)}
              selected={selected}
              onSelect={setSelected}
              withLines={withLines}
            />
          )}
        </EuiPanel>
        {selected !== undefined && (
          <EuiPanel
            hasBorder
            hasShadow={false}
            paddingSize="s"
            grow={false}
            style={{ width: 380, overflowY: 'auto' }}
            tabIndex={0}
            role="region"
            aria-label={detailLabel()}
          >
            <SpanDetail trace={trace} place={selected} />
          </EuiPanel>
        )}
      </div>
    </section>
  );
}

const detailLabel = () => i18n.translate('meshObservability.trace.detail', { defaultMessage: 'The selected span' });
