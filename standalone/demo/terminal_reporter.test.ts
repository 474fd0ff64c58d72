import { createTerminalReporter } from './terminal_reporter';

function record(isTTY: boolean) {
  let text = '';
  const out = { isTTY, write: (more: string) => (text += more) } as unknown as NodeJS.WriteStream;
  return { reporter: createTerminalReporter(out), text: () => text };
}

test('a log gets a line a tenth', () => {
  const { reporter, text } = record(false);
  for (let percent = 0; percent <= 20; percent++) reporter.step('Loading', percent / 100);
  reporter.say('Ready.');
  expect(text()).toBe('Loading: 0 %\nLoading: 10 %\nLoading: 20 %\nReady.\n');
});

test('a terminal has one line that changes', () => {
  const { reporter, text } = record(true);
  reporter.step('Starting');
  reporter.step('Loading', 0.5);
  reporter.say('Ready.');
  expect(text()).toBe('\r\u001b[KStarting …\r\u001b[KLoading: 50 %\r\u001b[KReady.\n');
});
