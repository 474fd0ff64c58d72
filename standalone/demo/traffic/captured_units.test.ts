import { readCapture } from './capture';
import type { CapturedLine } from './capture';
import { pairConnections } from './pair_connections';
import { LOOP, QUIET } from './script';
import { toUnits } from './traffic_unit';

const { lines, spans } = readCapture();
const units = toUnits(lines, spans);

test('every line of the capture is in one unit', () => {
  expect(units.reduce((sum, unit) => sum + unit.lines.length, 0)).toBe(lines.length);
});

test('every request of the capture has its spans, which begin when its lines do', () => {
  const requests = units.filter(({ lines: own }) => own.some(({ traceId }) => traceId !== undefined));
  expect(requests.filter((unit) => unit.spans.length === 0)).toEqual([]);
  const far = requests.flatMap((unit) => unit.spans.filter(({ offset }) => offset < -5 || offset > 60_000));
  expect(far.length / requests.length).toBeLessThan(0.01);
});

test('nearly every TCP connection has both its lines', () => {
  const connections = pairConnections(lines.filter(({ trace_id }) => trace_id === null));
  const whole = connections.filter((pair) => pair.length === 2);
  expect(whole.length / connections.length).toBeGreaterThan(0.999);
  expect(whole.every(([caller, callee]) => caller?.direction === 'OUTBOUND' && callee?.direction === 'INBOUND')).toBe(true);
});

test('quiet stretches lie in the loop and hold hardly any error of the mesh', () => {
  for (const { from, to } of QUIET) {
    expect(from).toBeGreaterThanOrEqual(LOOP.from);
    expect(to).toBeLessThanOrEqual(LOOP.to);
    const inside = lines.filter(({ start_time }) => Date.parse(start_time) >= from && Date.parse(start_time) < to);
    expect(inside.filter(isError).length / inside.length).toBeLessThan(0.02);
  }
});

const isError = ({ response_code }: CapturedLine) => Number(response_code) >= 500;
