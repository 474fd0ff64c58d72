import { EuiSpacer, EuiText, EuiTitle } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React from 'react';
import type { Trace, TraceLine, TraceSpan } from '../../../common/domain/trace';
import type { Field } from '../../components/field_list';
import { FieldList, toldFields } from '../../components/field_list';
import { flagWords } from '../../components/flag_words';
import type { Format } from '../../components/format';
import { LineFields } from '../../components/line_fields';
import { useFormat } from '../../components/use_format';
import { SpanEvents } from './span_events';
import { attemptText, spanRequest, spanTitle, spanWriter } from './span_words';

const MOST_ATTRIBUTES = 100;

/** All that a span says, and the access-log lines of its call: the caller's and the callee's. */
export function SpanDetail({ trace, place }: { trace: Trace; place: number }) {
  const format = useFormat();
  const span = trace.spans[place];
  if (!span) return null;
  const lines = linesOfCall(trace, place);
  return (
    <div data-test-subj="meshSpanDetail">
      <EuiTitle size="xs">
        <h3 style={{ overflowWrap: 'anywhere' }}>{spanTitle(trace, span)}</h3>
      </EuiTitle>
      <EuiText size="s" color="subdued">
        <p style={{ overflowWrap: 'anywhere' }}>{spanRequest(span)}</p>
      </EuiText>
      <EuiSpacer size="s" />
      <FieldList fields={toFields(span, format)} />
      <EuiSpacer size="m" />
      <EuiTitle size="xxs">
        <h4>
          {i18n.translate('meshObservability.spanDetail.lines', {
            defaultMessage: 'Access-log lines of this call ({count})',
            values: { count: lines.length },
          })}
        </h4>
      </EuiTitle>
      {lines.length === 0 && (
        <EuiText size="s" color="subdued">
          <p>
            {i18n.translate('meshObservability.spanDetail.noLines', {
              defaultMessage: 'No line of the access log fits this span.',
            })}
          </p>
        </EuiText>
      )}
      {lines.map(({ line, joinedBy }) => (
        <div key={`${line.index}/${line.documentId}`} data-test-subj="meshSpanLine">
          <EuiSpacer size="s" />
          <EuiText size="xs">
            <strong>{lineTitle({ line, joinedBy })}</strong>
          </EuiText>
          <EuiSpacer size="xs" />
          <LineFields line={line} />
        </div>
      ))}
      <SpanEvents events={trace.events.filter((event) => event.span === place)} />
      <Attributes attributes={span.attributes} />
    </div>
  );
}

function Attributes({ attributes }: { attributes: Record<string, string> | undefined }) {
  const named = Object.entries(attributes ?? {}).slice(0, MOST_ATTRIBUTES);
  return (
    <>
      <EuiSpacer size="m" />
      <EuiTitle size="xxs">
        <h4>{i18n.translate('meshObservability.spanDetail.attributes', { defaultMessage: 'Attributes of the span' })}</h4>
      </EuiTitle>
      <EuiSpacer size="s" />
      {attributes === undefined ? (
        <EuiText size="s" color="subdued">
          <p>
            {i18n.translate('meshObservability.spanDetail.noAttributes', {
              defaultMessage: 'Left out of a trace this large: its document in Discover has them.',
            })}
          </p>
        </EuiText>
      ) : (
        <FieldList fields={named} />
      )}
    </>
  );
}

/** A call has two spans, the client's and the server's: their lines belong together. */
export function linesOfCall({ spans, lines }: Pick<Trace, 'spans' | 'lines'>, place: number): TraceLine[] {
  const span = spans[place];
  const places = new Set([place]);
  if (span?.kind === 'server' && span.parent !== undefined && spans[span.parent]?.kind === 'client') places.add(span.parent);
  if (span?.kind === 'client')
    spans.forEach(({ parent, kind }, child) => parent === place && kind === 'server' && places.add(child));
  return lines.filter((line) => line.span !== undefined && places.has(line.span));
}

const lineTitle = ({ line, joinedBy }: TraceLine) => {
  const side =
    line.direction === 'inbound'
      ? i18n.translate('meshObservability.spanDetail.callee', { defaultMessage: 'Callee’s proxy' })
      : i18n.translate('meshObservability.spanDetail.caller', { defaultMessage: 'Caller’s proxy' });
  return joinedBy === 'trace_id'
    ? i18n.translate('meshObservability.spanDetail.byTrace', { defaultMessage: '{side}, by trace id', values: { side } })
    : i18n.translate('meshObservability.spanDetail.byRequest', { defaultMessage: '{side}, by request id', values: { side } });
};

function toFields(span: TraceSpan, format: Format): Field[] {
  const { duration, status, flags, attempt, shifted, instance, requestId, document } = span;
  return toldFields([
    [
      i18n.translate('meshObservability.spanField.took', { defaultMessage: 'Took' }),
      duration === undefined ? untold() : format.duration(duration),
    ],
    [
      i18n.translate('meshObservability.spanField.started', { defaultMessage: 'Started' }),
      format.time(span.start, 'milliseconds'),
    ],
    [i18n.translate('meshObservability.spanField.writer', { defaultMessage: 'Written by' }), spanWriter(span)],
    [i18n.translate('meshObservability.spanField.status', { defaultMessage: 'Status' }), status?.toString()],
    [
      i18n.translate('meshObservability.spanField.flags', { defaultMessage: 'Flags' }),
      flags?.map((flag) => [flag, flagWords(flag)].filter((part) => part !== undefined).join(': ')).join(', '),
    ],
    [i18n.translate('meshObservability.spanField.attempt', { defaultMessage: 'Attempt' }), attempt && attemptText(attempt)],
    [
      i18n.translate('meshObservability.spanField.shifted', { defaultMessage: 'Clock' }),
      shifted === undefined
        ? undefined
        : i18n.translate('meshObservability.spanField.shiftedBy', {
            defaultMessage: 'moved by {by}: its process has another time',
            values: { by: format.duration(shifted) },
          }),
    ],
    [i18n.translate('meshObservability.spanField.instance', { defaultMessage: 'Instance' }), instance],
    [i18n.translate('meshObservability.spanField.requestId', { defaultMessage: 'Request id' }), requestId],
    [i18n.translate('meshObservability.spanField.spanId', { defaultMessage: 'Span id' }), span.spanId],
    [
      i18n.translate('meshObservability.spanField.document', { defaultMessage: 'Document' }),
      `${document.index} · ${document.id}`,
    ],
  ]);
}

const untold = () => i18n.translate('meshObservability.spanField.noDuration', { defaultMessage: 'not stored' });
