import { bytes, perSecond } from '../../../common/domain/units';
import { toStorage } from './to_storage';

const cost = {
  lastHour: perSecond(1),
  lastDay: perSecond(100),
  perDocument: { size: bytes(200), from: 'index_stats' as const, documents: 10_000, indices: 2 },
  copies: 2,
};

it('is rate × a day × size × copies', () => {
  expect(toStorage(cost, { days: 30, disk: bytes(1e11) })).toEqual({
    perDay: 100 * 86_400 * 200 * 2,
    kept: 100 * 86_400 * 200 * 2 * 30,
    lasts: 28,
  });
});

it.each([Number.NaN, 0, -1, 1.5])('says nothing of %s days', (days) => {
  expect(toStorage(cost, { days, disk: undefined })).toEqual({ perDay: 100 * 86_400 * 200 * 2 });
});
