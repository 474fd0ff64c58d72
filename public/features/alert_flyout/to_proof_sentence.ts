import { i18n } from '@kbn/i18n';
import type { RulePreview } from '../../../common/domain/rule_preview';
import { displayName } from '../../components/display_name';
import type { Format } from '../../components/format';

const LISTED = 2;

/** "It would have fired twice: …", or why nothing can be said. */
export function toProofSentence(preview: RulePreview, days: number, format: Format): string {
  const { coverage, episodes, total, edges } = preview;
  const [source] = coverage.sources;
  const range = i18n.translate('meshObservability.proof.range', {
    defaultMessage: '{days, plural, one {24 hours} other {# days}}',
    values: { days },
  });
  if (!source || source.state === 'absent' || edges === 0) {
    return i18n.translate('meshObservability.proof.nothing', {
      defaultMessage: 'There was no traffic of it in the last {range}: nothing to try it on.',
      values: { range },
    });
  }
  if (total === 0) {
    return i18n.translate('meshObservability.proof.never', {
      defaultMessage: 'It would not have fired in the last {range}.',
      values: { range },
    });
  }
  const latest = episodes.slice(-LISTED).reverse();
  const named = edges > 1;
  const list = latest.map(({ edge, from, until }) => {
    const times = until === undefined ? sinceText(format.dateTime(from)) : `${format.dateTime(from)} – ${format.time(until)}`;
    return named ? `${displayName(edge.source, 30)} → ${displayName(edge.destination, 30)}, ${times}` : times;
  });
  return i18n.translate('meshObservability.proof.fired', {
    defaultMessage:
      'It would have fired {total, plural, one {once} =2 {twice} other {# times}} in the last {range}{isMore, select, true {, most recently} other {}}: {list}.',
    values: { total, range, isMore: total > LISTED, list: list.join('; ') },
  });
}

const sinceText = (time: string) =>
  i18n.translate('meshObservability.proof.since', { defaultMessage: 'since {time}, and still', values: { time } });
