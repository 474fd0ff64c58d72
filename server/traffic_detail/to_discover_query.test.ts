import { epochMs } from '../../common/domain/units';
import { logstash, templated, typed, unprepared } from '../../test/builders/a_field_catalogue';
import { aReader } from '../../test/builders/a_reader';
import { toDiscoverQuery } from './to_discover_query';

const range = { from: epochMs(Date.parse('2026-11-22T10:00:00Z')), to: epochMs(Date.parse('2026-11-22T11:00:00Z')) };
const DAY = 24 * 60 * 60 * 1000;

describe('toDiscoverQuery', () => {
  it('shows an edge by its key, and by time as Discover filters it: both ends included', () => {
    expect(
      toDiscoverQuery({ indices: 'logs', range, side: 'caller', parts: [['a', 'b']], exclude: [] }, aReader(unprepared)),
    ).toEqual({
      indexPattern: 'logs',
      timeField: 'start_time',
      range: { from: range.from, to: range.to - 1 },
      kql: 'source.keyword: "a" and destination.keyword: "b"',
    });
  });

  it('leaves the other side out where a key does not tell the sides apart', () => {
    const { kql } = toDiscoverQuery(
      { indices: 'logs', range, side: 'caller', parts: [['unknown', 'b']], exclude: [] },
      aReader(unprepared),
    );
    expect(kql).toMatch(/^\(source\.keyword: "unknown" and destination\.keyword: "b"\) and \(not \(/);
  });

  it.each([
    ['an unprepared index', unprepared, ['kri_dp_default_z__b-1_main', '10.0.0.2']],
    ['typed JSON', typed, ['kri_dp_default_z__b-1_main', '10.0.0.2']],
    ['our template', templated, ['kri_wl_default_z__b_']],
  ])('shows inbound lines of a service in KQL that can be parsed: %s', (_, mapping, key) => {
    const { kql } = toDiscoverQuery({ indices: 'logs', range, side: 'callee', parts: [key], exclude: [] }, aReader(mapping));
    expect(kql).not.toContain('()');
    expect(kql.split('(').length).toBe(kql.split(')').length);
    expect(kql).toContain('unknown');
  });

  it('asks for the start itself where Discover can only filter by arrival, generously', () => {
    const {
      kql,
      timeField,
      range: shown,
    } = toDiscoverQuery({ indices: 'logs', range, side: 'caller', parts: [['a', 'b']], exclude: [] }, aReader(logstash));
    expect(timeField).toBe('@timestamp');
    expect(shown).toEqual({ from: range.from, to: range.to + DAY });
    expect(kql).toBe(
      '(source: "a" and destination: "b") and (start_time >= "2026-11-22T10:00:00.000Z" and start_time < "2026-11-22T11:00:00.000Z")',
    );
  });

  it('quotes hostile names', () => {
    const { kql } = toDiscoverQuery(
      { indices: 'logs', range, side: 'caller', parts: [['" or *:*', null]], exclude: [] },
      aReader(logstash),
    );
    expect(kql).toContain('source: "\\" or *:*" and not destination: *');
  });
});

test('what is hidden is left out of the documents, as it is of the figures', () => {
  const asked = {
    indices: 'logs',
    range,
    side: 'caller' as const,
    parts: [['a', 'b']],
    exclude: [{ starts: 'user_agent', with: 'kube-probe/' }],
  };
  expect(toDiscoverQuery(asked, aReader(unprepared)).kql).toContain('not (user_agent: kube-probe/*)');
});
