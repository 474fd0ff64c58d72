import { perSecond } from '../../common/domain/units';
import { aLatency, someErrors, someFigures } from '../../test/builders/some_figures';
import { changeText } from './change_text';
import { createFormat } from './format';

const format = createFormat({ locale: 'en', timeZone: 'UTC', dateFormat: 'L' });

test.each([
  ['p95', { latency: aLatency(1, 506, 600) }, { latency: aLatency(1, 38, 60) }, '▲ 13 × was 38 ms'],
  ['p95', { latency: aLatency(1, 38, 60) }, { latency: aLatency(1, 506, 600) }, '▼ was 506 ms'],
  ['p95', { latency: aLatency(1, 40, 60) }, { latency: aLatency(1, 38, 60) }, '▲ was 38 ms'],
  ['p50', { latency: aLatency(10.01, 1, 1) }, { latency: aLatency(10, 1, 1) }, 'as then'],
  ['errors', { errors: someErrors(60, 600) }, { errors: someErrors(0, 600) }, '▲ was 0 %'],
  ['rate', { rate: perSecond(0) }, { rate: perSecond(5) }, '▼ was 5/s'],
  ['p95', { latency: undefined }, {}, undefined],
  ['errors', {}, { errors: undefined }, undefined],
] as const)('%s: %j after %j', (figure, now, then, text) => {
  expect(changeText(figure, someFigures(now), someFigures(then), format)?.replace(/\u00a0/g, ' ')).toBe(text);
});
