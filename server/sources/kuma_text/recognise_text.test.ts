import { recogniseText } from './recognise_text';

const JSON_LINE = JSON.stringify({ source: 'a', destination: null, duration_millis: '3' });

it.each([
  [
    '[2026-11-22T11:45:03.428Z] - default 127.0.1.2(a)->127.0.1.6:6379(b) took 4ms, sent 128 bytes, received: 10 bytes\n',
    'connection',
  ],
  [JSON_LINE, 'json'],
  [JSON_LINE.slice(0, -3), undefined],
  ['{"message":"hello"}', undefined],
  ['[2026-11-22T11:45:03.428Z] started', undefined],
  ['{', undefined],
  ['null', undefined],
  ['', undefined],
  [`[${'x'.repeat(1_000_000)}`, undefined],
  [undefined, undefined],
  [42, undefined],
  [{ source: 'a' }, undefined],
])('%# is %s', (text, format) => {
  expect(recogniseText(text)).toBe(format);
});
