import { milliseconds } from '../../common/domain/units';
import { createFormat } from './format';
import { gapText } from './gap_text';

const format = createFormat({ locale: 'en', timeZone: 'UTC', dateFormat: 'L' });

test('a gap is a duration; less than nothing is next to none', () => {
  expect(gapText(milliseconds(4), format)).toBe('4\u00a0ms');
  expect(gapText(milliseconds(-4.9), format)).toBe('next to none');
});
