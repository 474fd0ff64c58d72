import { aCoverage, aServiceMap } from '../../../test/builders/a_service_map';
import { epochMs } from '../../../common/domain/units';
import { createFormat } from '../../components/format';
import { toFreshness } from './to_freshness';

const format = createFormat({ locale: 'en', timeZone: 'UTC', dateFormat: 'L' });
const MINUTE = 60_000;
const window = { from: epochMs(0), to: epochMs(60 * MINUTE) };
const at = (newest: number | undefined, now: number) => {
  const source = { id: 'kuma_access_log_json' as const, indices: 'logs', state: 'read' as const, lines: 1 };
  const sources = [newest === undefined ? source : { ...source, newest: epochMs(newest) }];
  const freshness = toFreshness(aServiceMap([], { range: window, coverage: aCoverage({ sources }) }), now, format);
  return freshness && { ...freshness, text: freshness.text.replace(/\u00a0/g, ' ') };
};

test('how old the newest line is', () => {
  expect(at(60 * MINUTE - 2_400, 60 * MINUTE)).toEqual({ text: 'logs 2 s ago', tone: 'success' });
  expect(at(60 * MINUTE - 400, 60 * MINUTE)).toEqual({ text: 'logs just now', tone: 'success' });
  expect(at(55 * MINUTE, 60 * MINUTE)).toEqual({ text: 'logs 5 min ago', tone: 'warning' });
  expect(at(30 * MINUTE, 60 * MINUTE)).toEqual({ text: 'logs 30 min ago', tone: 'danger' });
});

test('a clock that runs ahead is no news from the future', () =>
  expect(at(61 * MINUTE, 60 * MINUTE)?.text).toBe('logs just now'));

test('a window of the past is not late', () =>
  expect(at(59 * MINUTE, 600 * MINUTE)).toEqual({ text: 'logs until 00:59:00', tone: 'subdued' }));

test('no line, nothing to say', () => expect(at(undefined, 0)).toBeUndefined());
