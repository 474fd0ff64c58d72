import { i18n } from '@kbn/i18n';
import type { Trace } from '../../../common/domain/trace';
import { ratio } from '../../../common/domain/units';
import { displayName } from '../../components/display_name';
import type { Format } from '../../components/format';
import { spanRequest } from './span_words';

/** One sentence: what was asked, how long it took, and who took most of it. */
export function toTraceSentence({ spans, services, duration }: Trace, format: Format): string {
  const first = spans[0];
  if (!first || duration === undefined) return '';
  const values = { request: spanRequest(first), duration: format.duration(duration), spans: spans.length };
  const whole = services.reduce((sum, { critical }) => sum + critical, 0);
  const most = [...services].sort((a, b) => b.critical - a.critical)[0];
  if (!most || whole === 0) {
    return i18n.translate('meshObservability.trace.sentence', {
      defaultMessage: '{request} took {duration} in {spans, plural, one {# span} other {# spans}}.',
      values,
    });
  }
  return i18n.translate('meshObservability.trace.sentenceMost', {
    defaultMessage: '{request} took {duration}, {share} of it in {service}.',
    values: { ...values, share: format.ratio(ratio(most.critical / whole)), service: displayName(most.identity.name, 60) },
  });
}
