import type { Reporter } from '../elasticsearch/reporter';

const CLEAR_LINE = '\r\u001b[K';

/** Steps overwrite each other on a terminal; elsewhere (a log, CI) each is one line when it begins and one every tenth of the way. */
export function createTerminalReporter(out: NodeJS.WriteStream = process.stdout): Reporter {
  let shown = '';
  const show = (text: string) => {
    if (text === shown) return;
    out.write(out.isTTY ? `${CLEAR_LINE}${text}` : `${text}\n`);
    shown = text;
  };
  return {
    say(line) {
      out.write(`${out.isTTY && shown ? CLEAR_LINE : ''}${line}\n`);
      shown = '';
    },
    step(what, done) {
      const percent = done === undefined ? undefined : Math.floor(done * (out.isTTY ? 100 : 10)) * (out.isTTY ? 1 : 10);
      show(percent === undefined ? `${what} …` : `${what}: ${percent} %`);
    },
  };
}
