import { i18n } from '@kbn/i18n';
import type { Format } from '../../components/format';
import type { ReplayData } from './replay_data';

/** What a replay does not show. */
export function replayNotes({ frames, strangers }: ReplayData, format: Format): string[] {
  const { notes } = frames.coverage;
  const cut = notes.find((note) => note.code === 'edges_cut');
  const isPartial = notes.some(({ code }) => code === 'shards_failed' || code === 'clusters_skipped' || code === 'timed_out');
  return [
    ...(strangers.keys > 0
      ? [
          i18n.translate('meshObservability.replay.strangers', {
            defaultMessage:
              '{keys, plural, one {1 edge} other {{keysText} edges}} of this time with {lines} lines {keys, plural, one {is} other {are}} not on the map.',
            values: { keys: strangers.keys, keysText: format.count(strangers.keys), lines: format.count(strangers.lines) },
          }),
        ]
      : []),
    ...(cut
      ? [
          i18n.translate('meshObservability.replay.cut', {
            defaultMessage: 'Only the first {shown} edges are replayed: there are more than three searches hold.',
            values: { shown: format.count(cut.shown) },
          }),
        ]
      : []),
    ...(isPartial
      ? [
          i18n.translate('meshObservability.replay.partial', {
            defaultMessage: 'Elasticsearch answered in part only: more happened than is shown.',
          }),
        ]
      : []),
  ];
}
