import { toDocument } from './placed_unit';
import { toUnitLine } from './unit_line';

const START = Date.parse('2026-11-22T10:05:00.000Z');
const line = toUnitLine(
  {
    start_time: '2026-11-22T10:05:00.020Z',
    source: 'orders',
    destination: 'payments',
    direction: 'OUTBOUND',
    duration_millis: 400,
    bytes_received: 1,
    bytes_sent: 2,
    workload: 'kri_wl_default_zone-1__orders_',
    trace_id: 'e109c446f7dc8c627d42e5228a038b01',
    request_id: 'd10f40ae-d4f0-9221-b02a-591572af0cfc',
    user_agent: null,
  },
  START,
);
const unit = { start: START, lines: [line], spans: [] };
const parse = (id: string, generated = false) => {
  const document = toDocument({ id, start: 1_800_000_000_000, unit, generated }, line);
  return { ...document, fields: JSON.parse(document.source) as Record<string, unknown> };
};

test('a copy is the line at another time, with ids of its own', () => {
  const { id, start, fields } = parse('r1.2');
  expect({ id, start }).toEqual({ id: 'r1.2.0', start: 1_800_000_000_020 });
  expect(fields).toMatchObject({ source: 'orders', destination: 'payments', duration_millis: 400, bytes_sent: 2 });
  expect(fields.start_time).toBe('2027-01-15T08:00:00.020Z');
  expect(fields['@timestamp']).toBe('2027-01-15T08:00:00.570Z');
  expect(fields.trace_id).toMatch(/^[0-9a-f]{8}f7dc8c627d42e5228a038b01$/);
  expect(fields.request_id).toMatch(/^[0-9a-f]{8}-d4f0-9221-b02a-591572af0cfc$/);
  expect(fields.trace_id).not.toBe(parse('r1.3').fields.trace_id);
  expect(fields).not.toHaveProperty('user_agent');
});

test('only what was made up is marked', () => {
  expect(parse('h1.2', true).fields.generated).toBe(true);
  expect(parse('r1.2').fields).not.toHaveProperty('generated');
});
