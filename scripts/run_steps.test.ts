import { runSteps } from './run_steps';

const log = jest.spyOn(console, 'log').mockImplementation();
afterEach(() => log.mockClear());
const said = () => log.mock.calls.flat().join('\n');

test('one short line for what succeeds, all output of what fails', async () => {
  const failed = await runSteps([
    {
      name: 'good',
      command: ['node', '-e', 'console.log("a lot of output")'],
      summarise: (output) => `${output.trim().length} characters`,
    },
    { name: 'bad', command: ['node', '-e', 'console.log("why"); console.error("where"); process.exit(3)'] },
    { name: 'no such program', command: ['/no/such/program'] },
  ]);
  expect(failed.sort()).toEqual(['bad', 'no such program']);
  expect(said()).toMatch(/✓ good +\d+\.\d s {2}15 characters/);
  expect(said()).not.toContain('a lot of output');
  expect(said()).toMatch(/✗ bad[^]*why\nwhere/);
  expect(said()).toContain('ENOENT');
});
