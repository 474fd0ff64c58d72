import type { Findings } from '../../../common/domain/anomaly';
import { causeSentence } from '../../components/cause_text';
import { createNameOf } from '../../components/finding_text';
import type { Format } from '../../components/format';
import { lastingCauses } from '../../components/lasting_causes';
import type { Headline } from './to_headline';

/** A headline is worth it when something major is explained. */
const MAJOR = 50;

/** The likely cause of what is major and lasts, in one sentence; undefined while nobody stands out. */
export function toCauseHeadline(findings: Findings, format: Format): Headline | undefined {
  const score = new Map<string, number>(findings.findings.map(({ id, score: of }) => [id, of]));
  const worth = lastingCauses(findings).find(({ explains }) =>
    explains.some(({ finding }) => (score.get(finding) ?? 0) >= MAJOR),
  );
  if (!worth) return undefined;
  const text = causeSentence(worth, findings.findings, createNameOf(findings.services), format);
  return { tone: 'danger', about: worth.suspect, text };
}
