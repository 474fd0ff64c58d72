import { parseBenchOptions } from './parse_bench_options';

const known = ['map_query', 'scaling'];

describe('parseBenchOptions', () => {
  it('runs everything with a million requests, unless told otherwise', () => {
    expect(parseBenchOptions([], known)).toEqual({ only: known, options: { requests: 1_000_000, inbound: false, rounds: 7 } });
  });

  it('takes a few names, more requests, inbound lines', () => {
    const { only, options } = parseBenchOptions(['--only', 'scaling', '--large', '--inbound', '--rounds', '3'], known);
    expect(only).toEqual(['scaling']);
    expect(options).toEqual({ requests: 20_000_000, inbound: true, rounds: 3 });
  });

  it.each([
    [['--only', 'speed'], '--only speed: there are map_query, scaling.'],
    [['--requests', 'many'], '--requests many: must be a whole number above 0.'],
  ])('says what is wrong with %j', (args, message) => {
    expect(() => parseBenchOptions(args, known)).toThrow(message);
  });
});
