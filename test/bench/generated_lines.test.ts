import { DAY, generateLines, toQuoted } from './generated_lines';

const shape = { services: 20, edges: 40, requests: 4_000, inbound: false };
const lines = [...generateLines(shape)];

describe('generateLines', () => {
  it('gives the same lines every time', () => {
    expect([...generateLines(shape)]).toEqual(lines);
  });

  it('writes a line a request, on every edge there is, within the day', () => {
    expect(lines).toHaveLength(4_000);
    expect(new Set(lines.map(({ source, destination }) => `${source} ${destination}`)).size).toBe(40);
    const starts = lines.map(({ start_time }) => Date.parse(start_time));
    expect(Math.min(...starts)).toBeGreaterThanOrEqual(DAY.from);
    expect(Math.max(...starts)).toBeLessThan(DAY.to);
  });

  it('lets one request in a hundred fail, some of them without reaching anybody', () => {
    const unreached = lines.filter(({ response_flags }) => response_flags === 'UH');
    const failed = lines.filter(({ response_code, response_flags }) => Number(response_code) >= 500 || response_flags === 'UH');
    expect(failed.length).toBeGreaterThan(20);
    expect(failed.length).toBeLessThan(70);
    expect(unreached.length).toBeGreaterThan(0);
    for (const line of unreached) expect(line).toMatchObject({ destination_address: null, duration_millis: 0 });
  });

  it('writes what the callee sees as well, if asked, of requests that reached it', () => {
    const both = [...generateLines({ ...shape, inbound: true })];
    const inbound = both.filter(({ direction }) => direction === 'INBOUND');
    expect(both.length - inbound.length).toBe(4_000);
    expect(inbound).toHaveLength(
      both.filter(({ direction, response_flags }) => direction === 'OUTBOUND' && response_flags === '-').length,
    );
    for (const line of inbound) expect(line).toMatchObject({ source: 'unknown', response_flags: '-' });
  });

  it('refuses a mesh that cannot be', () => {
    expect(() => [...generateLines({ ...shape, edges: 5 })]).toThrow('5 edges do not fit 20 services.');
  });
});

describe('toQuoted', () => {
  it('puts everything in quotes, and a dash for what is absent', () => {
    const [line] = lines;
    const quoted = toQuoted({ ...line!, destination_address: null });
    expect(quoted).toMatchObject({ destination_address: '-', duration_millis: String(line!.duration_millis) });
    expect(Object.values(quoted).every((value) => typeof value === 'string')).toBe(true);
  });
});
