import type { Finding, KnownFinding } from '../../../common/domain/anomaly';
import { anomalyScore, findingId } from '../../../common/domain/anomaly';
import { edgeId } from '../../../common/domain/edge';
import type { ServiceId, ServiceIdentity } from '../../../common/domain/service';
import { epochMs } from '../../../common/domain/units';
import { aCoverage } from '../../../test/builders/a_service_map';
import type { RequestContext } from '../../context';
import type { DetectionResult } from '../../detection/find_findings';
import { findFindings } from '../../detection/find_findings';
import { meshAnomaly } from '../mesh_anomaly/mesh_anomaly';

// The detector itself is tested on recorded lines; here it found what it is told to have found.
jest.mock('../../detection/find_findings');

const NOW = Date.parse('2026-11-22T10:20:30Z');
const AT = epochMs(Date.parse('2026-11-22T10:20:00Z'));
const [orders, payments] = ['default/zone-1//orders', 'default/zone-1//payments'] as [ServiceId, ServiceId];
const subject = { kind: 'edge' as const, id: edgeId(orders, payments) };
const identity = (id: ServiceId): ServiceIdentity => ({ id, kind: 'service', name: id.split('/').at(-1) ?? '', mesh: 'default' });

const aFinding = (metric: Finding['metric'], score: number): Finding => ({
  id: findingId({ subject, metric, direction: 'higher' }),
  subject,
  metric,
  direction: 'higher',
  score: anomalyScore(score),
  severity: score >= 75 ? 'critical' : 'major',
  since: epochMs(NOW - 600_000),
  actual: 500,
  usual: { middle: 100, low: 80, high: 130, history: { kind: 'same_hours', days: 7, stretches: 7 } },
  confidence: 'high',
  lines: 100,
});
const slow = aFinding('p95', 80);

function found(...findings: Finding[]) {
  const result: DetectionResult = {
    range: { from: epochMs(0), to: AT },
    findings,
    causes: [],
    judged: [subject],
    services: [identity(orders), identity(payments)],
    history: slow.usual.history,
    coverage: aCoverage(),
  };
  jest.mocked(findFindings).mockResolvedValue(result);
}

const said = (patch: Partial<KnownFinding> = {}): KnownFinding => ({
  findingId: slow.id,
  at: epochMs(NOW - 3_600_000),
  until: epochMs(NOW + 3_600_000),
  by: 'ann',
  reason: 'migration',
  ...patch,
});

function run(known: KnownFinding[], { state, includeKnown = false }: { state?: unknown; includeKnown?: boolean } = {}) {
  const list = jest.fn().mockResolvedValue(known);
  const context = { knownFindings: { list, put: jest.fn(), remove: jest.fn() } } as unknown as RequestContext;
  const params = { scope: { kind: 'mesh' as const }, windowMinutes: 15, hide: [], severity: 'major' as const, includeKnown };
  return { list, result: meshAnomaly.execute({ params, now: NOW, state, limit: 10 }, context) };
}

it('fires for what nobody has said anything of', async () => {
  found(slow);
  expect((await run([]).result).active).toHaveLength(1);
});

it('does not fire for what is known', async () => {
  found(slow);
  expect((await run([said()]).result).active).toEqual([]);
});

it.each([
  ['is over', { until: epochMs(NOW - 60_000) }],
  ['was said later than it is checked', { at: epochMs(NOW + 1) }],
])('fires again when that %s', async (_, patch) => {
  found(slow);
  expect((await run([said(patch)]).result).active).toHaveLength(1);
});

it('fires for other trouble of the same edge', async () => {
  found(slow, aFinding('error_ratio', 60));
  const { active } = await run([said()]).result;
  expect(active).toMatchObject([{ finding: expect.stringMatching(/^errors /) as string, severity: 'error' }]);
});

it('ends, and says that it is known rather than gone, when somebody says so while it is active', async () => {
  found(slow);
  const { state } = await run([]).result;
  const { active, ended } = await run([said()], { state: JSON.parse(JSON.stringify(state)) }).result;
  expect(active).toEqual([]);
  expect(ended).toMatchObject([{ ended: 'known' }]);
});

it('a rule that means it fires for what is known as well, and does not ask', async () => {
  found(slow);
  const { list, result } = run([said()], { includeKnown: true });
  expect((await result).active).toHaveLength(1);
  expect(list).not.toHaveBeenCalled();
});

it('rules that were made before this could be said do not fire for what is known', () => {
  const parsed = meshAnomaly.parseParams({ scope: { kind: 'mesh' }, windowMinutes: 15, severity: 'major' });
  expect(parsed).toMatchObject({ ok: true, value: { includeKnown: false } });
});

it('the past is tried with what was known at the time', async () => {
  found(slow);
  const list = jest.fn().mockResolvedValue([said({ at: epochMs(NOW - 40 * 60_000) })]);
  const context = { knownFindings: { list, put: jest.fn(), remove: jest.fn() } } as unknown as RequestContext;
  const params = {
    scope: { kind: 'mesh' as const },
    windowMinutes: 15,
    hide: [],
    severity: 'major' as const,
    includeKnown: false,
  };
  const range = { from: epochMs(NOW - 3 * 3_600_000), to: epochMs(NOW) };
  const { episodes } = await meshAnomaly.preview({ params, range, suggest: false, now: NOW }, context);
  expect(episodes).toHaveLength(1);
  expect(episodes[0]?.until).toBeGreaterThan(NOW - 41 * 60_000);
  expect(episodes[0]?.until).toBeLessThan(NOW - 20 * 60_000);
});
