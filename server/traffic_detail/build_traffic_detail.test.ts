import type { estypes } from '@elastic/elasticsearch';
import type { TrafficDetailRequest } from '../../common/contract/traffic_detail';
import { recordedRange, recordedResponses } from '../../test/builders/recorded_responses';
import type { RequestContext } from '../context';
import { buildTrafficDetail } from './build_traffic_detail';

const recorded = recordedResponses();
const request: TrafficDetailRequest = { ...recordedRange, hide: [], side: 'caller', parts: recorded.overTimeParts };

function build(asked: Partial<TrafficDetailRequest> = {}, now = recordedRange.to + 1, searches: estypes.SearchRequest[] = []) {
  const context: RequestContext = {
    elasticsearch: {
      fieldCaps: async () => recorded.fieldCaps,
      search: async (search) => {
        searches.push(search);
        return recorded.overTime;
      },
    },
    space: 'default',
    settings: { accessLogIndices: 'logs' },
    licence: { type: 'basic' },
    signal: new AbortController().signal,
  };
  return buildTrafficDetail({ ...request, ...asked }, context, { now: () => now });
}

describe('buildTrafficDetail, of a recorded answer', () => {
  it('takes one search, and says what it stands on', async () => {
    const detail = await build();
    expect(detail.coverage).toMatchObject({ searches: 1, notes: [], sources: [{ state: 'read', lines: detail.figures.lines }] });
    expect(detail.slowest).toHaveLength(3);
    expect(detail.slowest.map(({ duration }) => duration)).toEqual(
      detail.slowest.map(({ duration }) => duration!).sort((a, b) => b - a),
    );
    expect(detail.discover.kql).toContain('source: "backend"');
  });

  it('counts the window as a whole, as the map does, and rates the part that has passed', async () => {
    const searches: estypes.SearchRequest[] = [];
    const now = recordedRange.from + 60_000;
    const detail = await build({}, now, searches);
    expect(JSON.stringify(searches[0]?.query)).toContain(new Date(recordedRange.to).toISOString());
    expect(detail.figures.rate).toBeCloseTo(detail.figures.lines / 60);
    expect(detail.discover.range).toEqual({ from: recordedRange.from, to: recordedRange.to - 1 });
    expect(detail.series.interval).toBe(1_000);
  });

  it.each([
    ['caller', [['a', 'b']]],
    ['caller', [[...(request.parts[0] ?? []), 'more']]],
    ['caller', [...request.parts, []]],
    ['callee', [[]]],
    ['callee', [['a', 'b']]],
  ] as const)('refuses keys of another format, and names the field: %s %j', async (side, parts) => {
    const asked = build({ side, parts: parts.map((part) => [...part]) });
    await expect(asked).rejects.toMatchObject({ status: 400, problem: { field: 'parts' } });
  });

  it.each([
    ['a workload', ['kri_wl_default_zone-1__orders_']],
    ['an instance without a workload', [null, 'kri_dp_default_zone-1__orders-1_main', '127.0.1.3', 'default']],
  ])('takes the key of %s for a callee', async (_, part) => {
    await expect(build({ side: 'callee', parts: [part] })).resolves.toMatchObject({ coverage: { searches: 1 } });
  });
});
