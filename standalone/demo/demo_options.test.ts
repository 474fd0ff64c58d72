import { Failure } from '../elasticsearch/failure';
import { parseDemoOptions } from './demo_options';

test('defaults, variables, arguments: the later the stronger', () => {
  expect(parseDemoOptions([], {})).toEqual({ port: 5602, days: 8, heap: '1g' });
  expect(parseDemoOptions([], { PORT: '8080' }).port).toBe(8080);
  expect(parseDemoOptions(['--port', '9', '--days=0', '--folder', '/x'], { PORT: '8080' })).toMatchObject({
    port: 9,
    days: 0,
    folder: '/x',
  });
});

test.each([['--port', 'a'], ['--port', '70000'], ['--days', '-1'], ['--heap', 'lots'], ['--unknown'], ['stray']])(
  '%s %s is refused in words that show the usage',
  (...args) => {
    expect(() => parseDemoOptions(args, {})).toThrow(Failure);
    expect(() => parseDemoOptions(args, {})).toThrow(/Usage: npm run demo/);
  },
);
