import type { Finding, Findings, KnownFinding } from '../../../common/domain/anomaly';
import { isOf } from '../../../common/domain/anomaly';

export interface Told {
  finding: Finding;
  known: KnownFinding | undefined;
}

/** Minor and worse: what lasts before what is over before what is known; the server has sorted each by score. */
export const toTold = ({ findings, known }: Pick<Findings, 'findings' | 'known'>): Told[] =>
  findings
    .filter(({ severity }) => severity !== 'warning')
    .map((finding) => ({ finding, known: known.find((each) => isOf(finding, each)) }))
    .sort((a, b) => rank(a) - rank(b));

const rank = ({ finding, known }: Told) => (known ? 2 : finding.until === undefined ? 0 : 1);
