import { ratio } from '../../common/domain/units';
import { errorTone } from './error_tone';

test.each([
  [0.5, 'danger'],
  [0.05, 'danger'],
  [0.02, 'warning'],
  [0.009, undefined],
  [0, undefined],
])('%d is %s', (share, tone) => expect(errorTone(ratio(share))).toBe(tone));
