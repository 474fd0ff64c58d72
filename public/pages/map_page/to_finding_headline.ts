import { i18n } from '@kbn/i18n';
import type { Finding, Findings } from '../../../common/domain/anomaly';
import { unknownFindings } from '../../components/finding_marks';
import { createNameOf, findingSentence } from '../../components/finding_text';
import type { Format } from '../../components/format';
import type { Headline } from './to_headline';

/** The worst finding that lasts, in one sentence; undefined while nothing is worse than minor. */
export function toFindingHeadline(findings: Findings, format: Format): Headline | undefined {
  const lasting = unknownFindings(findings).filter(({ until, score }) => until === undefined && score >= 50);
  const worst = nearestToOrigin(lasting);
  if (!worst) return undefined;
  const others = new Set(lasting.map(({ subject }) => subject.id)).size - 1;
  return {
    tone: worst.severity === 'critical' ? 'danger' : 'warning',
    about: worst.subject,
    text: i18n.translate('meshObservability.headline.finding', {
      defaultMessage: '{sentence}{others, plural, =0 {} one {; one more is unusual} other {; # more are unusual}}',
      values: { sentence: findingSentence(worst, createNameOf(findings.services), format), others },
    }),
  };
}

/** Trouble travels up to every caller: of the findings that are about as bad, the one behind which nothing else is unusual. */
function nearestToOrigin(findings: readonly Finding[]): Finding | undefined {
  const [first] = findings;
  if (!first) return undefined;
  const bad = findings.filter(({ subject, score }) => subject.kind === 'edge' && score >= first.score - 25);
  const suffering = new Set(bad.map(({ subject }) => subject.id.split('→')[0]));
  return bad.find(({ subject }) => !suffering.has(subject.id.split('→')[1])) ?? first;
}
