import type { Cause } from '../../../common/domain/cause';
import type { Finding, Findings } from '../../../common/domain/anomaly';
import { anomalyScore, findingId } from '../../../common/domain/anomaly';
import { edgeId } from '../../../common/domain/edge';
import type { ServiceId } from '../../../common/domain/service';
import { epochMs, milliseconds, ratio } from '../../../common/domain/units';
import { withCauses } from '../../components/cause_marks';
import { toFindingMarks } from '../../components/finding_marks';
import { createFormat } from '../../components/format';
import { toCauseHeadline } from './to_cause_headline';
import { wayToSuspect } from './way_to_suspect';

const format = createFormat({ locale: 'en', timeZone: 'UTC', dateFormat: 'L' });
const [web, orders, payments] = ['web', 'orders', 'payments'] as [ServiceId, ServiceId, ServiceId];
const since = epochMs(Date.parse('2026-11-22T10:05:38Z'));

function aFinding(subject: Finding['subject'], over: Partial<Finding> = {}): Finding {
  const id = findingId({ subject, metric: 'p95', direction: 'higher' });
  const history = { kind: 'same_hours', days: 7, stretches: 20 } as const;
  return {
    ...{ id, subject, metric: 'p95', direction: 'higher', score: anomalyScore(91), severity: 'critical', since, lines: 900 },
    ...{ actual: 506, usual: { middle: 38, low: 20, high: 52, history }, confidence: 'high' },
    ...over,
  };
}

function someFindings(cause: Partial<Cause> = {}): Findings {
  const found = [aFinding({ kind: 'edge', id: edgeId(orders, payments) }), aFinding({ kind: 'edge', id: edgeId(web, orders) })];
  return {
    range: { from: since, to: epochMs(since + 600_000) },
    findings: found,
    causes: [
      {
        ...{
          suspect: { kind: 'service', id: payments },
          trouble: 'slow',
          blame: ratio(0.92),
          since,
          of: 3,
          evidence: found[0]?.id,
        },
        explains: found.map(({ id }) => ({ finding: id, path: [web, orders, payments] })),
        ...cause,
      },
    ],
    known: [],
    judged: [],
    services: [web, orders, payments].map((id) => ({ id, name: id, kind: 'service' })),
    history: { kind: 'same_hours', days: 7, stretches: 20 },
    coverage: { sources: [], searches: 2, took: milliseconds(1), notes: [] },
  };
}

describe('the likely cause on the map', () => {
  it('is the headline, with the figure that shows it and how much it explains', () => {
    const headline = toCauseHeadline(someFindings(), format);
    expect(headline).toMatchObject({ tone: 'danger', about: { kind: 'service', id: payments } });
    expect(headline?.text).toContain('Likely cause: payments is slow by itself since');
    expect(headline?.text).toContain('(p95 latency 506\u00a0ms, usually 38\u00a0ms); it explains 2 of 3 findings of its kind');
  });

  it('is none when it is over, or all that it explains is known', () => {
    expect(toCauseHeadline(someFindings({ until: epochMs(since + 1) }), format)).toBeUndefined();
    const known = { until: epochMs(since + 1e9), by: 'a person', reason: 'a test', at: since };
    const findings = someFindings();
    findings.known = findings.findings.map(({ id }) => ({ findingId: id, ...known }));
    expect(toCauseHeadline(findings, format)).toBeUndefined();
  });

  it('has a badge, also where no figure of its own is unusual', () => {
    const findings = someFindings();
    const marks = withCauses(toFindingMarks(findings, format), findings, format);
    expect(marks.get(payments)?.badge).toContain('likely cause · 92');
    expect(marks.get(edgeId(web, orders))?.badge).toBeUndefined();
  });

  it('shows the way to it while it is selected', () => {
    expect(wayToSuspect(someFindings(), { kind: 'service', id: payments })).toEqual(new Set([web, orders, payments]));
    expect(wayToSuspect(someFindings(), { kind: 'service', id: web })).toBeUndefined();
    expect(wayToSuspect(someFindings(), undefined)).toBeUndefined();
  });
});
