import type { Logger } from '../../server/context';
import type { Reporter } from '../elasticsearch/reporter';

/** What the server warns about, on the terminal; the rest is for Kibana's log. */
export function createLogger(reporter: Reporter): Logger {
  const ignore = () => undefined;
  const say = (message: string) => reporter.say(message.slice(0, 500));
  return { debug: ignore, info: ignore, warn: say, error: say };
}
