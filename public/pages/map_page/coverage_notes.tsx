import { EuiText } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React from 'react';
import type { Coverage, SignalCoverage, SourceCoverage } from '../../../common/domain/coverage';
import type { SourceId } from '../../../common/domain/source_id';
import { displayName } from '../../components/display_name';
import type { Format } from '../../components/format';
import { SetupLink } from '../../components/setup_link';
import { signalWord } from '../../components/signal_text';
import { useFormat } from '../../components/use_format';
import { toCoverageSentence } from './to_coverage_sentence';

/** Which sources answered, and what limits the answer. */
export function CoverageNotes({ coverage: { sources, signals = [], notes } }: { coverage: Coverage }) {
  const format = useFormat();
  return (
    <EuiText size="s" style={{ width: 420, maxHeight: '50vh', overflowY: 'auto' }} data-test-subj="meshCoverageNotes">
      <ul>
        {sources.map((source) => (
          <li key={source.id}>{sourceSentence(source, format)}</li>
        ))}
        {signals.map((each) => (
          <li key={each.signal}>{signalSentence(each, format)}</li>
        ))}
        {notes.map((note, index) => (
          <li key={`${note.code}${index}`}>{toCoverageSentence(note, format)}</li>
        ))}
        {notes.length === 0 && (
          <li>
            {i18n.translate('meshObservability.coverage.complete', { defaultMessage: 'Nothing was cut, guessed or left out.' })}
          </li>
        )}
      </ul>
      <SetupLink />
    </EuiText>
  );
}

/** A signal that could not be read is said by its note. */
function signalSentence({ signal, indices, state, edges, newest }: SignalCoverage, format: Format): string {
  const values = {
    signal: signalWord(signal),
    indices: displayName(indices, 160),
    edges: format.count(edges),
    newest: newest === undefined ? '' : format.dateTime(newest),
  };
  switch (state) {
    case 'read':
      return i18n.translate('meshObservability.coverage.signalRead', {
        defaultMessage: 'Beside them {signal} from {indices}: {edges} edges, the newest of {newest}.',
        values,
      });
    case 'quiet':
      return i18n.translate('meshObservability.coverage.signalQuiet', {
        defaultMessage: 'Beside them {signal}: nothing in this time range in {indices}.',
        values,
      });
    case 'absent':
      return i18n.translate('meshObservability.coverage.signalAbsent', {
        defaultMessage: 'No {signal}: no index with such fields among {indices}.',
        values,
      });
    case 'failed':
      return i18n.translate('meshObservability.coverage.signalUnread', {
        defaultMessage: '{signal} in {indices} could not be read.',
        values,
      });
  }
}

function sourceSentence({ id, indices, state, lines, newest }: SourceCoverage, format: Format): string {
  const values = {
    source: SOURCE_NAMES[id](),
    indices: displayName(indices, 160),
    lines: format.count(lines),
    newest: newest === undefined ? '' : format.dateTime(newest),
  };
  switch (state) {
    case 'read':
      return newest === undefined
        ? i18n.translate('meshObservability.coverage.read', { defaultMessage: '{source}: {lines} lines from {indices}.', values })
        : i18n.translate('meshObservability.coverage.readNewest', {
            defaultMessage: '{source}: {lines} lines from {indices}, the newest of {newest}.',
            values,
          });
    case 'quiet':
      return i18n.translate('meshObservability.coverage.quiet', {
        defaultMessage: '{source}: no line in this time range in {indices}.',
        values,
      });
    case 'absent':
      return i18n.translate('meshObservability.coverage.absent', {
        defaultMessage: '{source}: no index with such fields among {indices}.',
        values,
      });
  }
}

const SOURCE_NAMES: Record<SourceId, () => string> = {
  otel_access_log: () =>
    i18n.translate('meshObservability.source.otelAccessLog', { defaultMessage: 'OpenTelemetry access logs' }),
  ecs_access_log: () =>
    i18n.translate('meshObservability.source.ecsAccessLog', { defaultMessage: 'OpenTelemetry access logs (ECS)' }),
  kuma_access_log_json: () =>
    i18n.translate('meshObservability.source.kumaAccessLogJson', { defaultMessage: 'Kuma access logs (JSON)' }),
};
