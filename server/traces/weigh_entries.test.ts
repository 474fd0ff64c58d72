import { epochMs } from '../../common/domain/units';
import { groupEntries, weighEntries } from './weigh_entries';

const elapsed = { from: epochMs(0), to: epochMs(100_000) };
const requests = (path: string, count: number, more: object = {}) =>
  Array.from({ length: count }, () => ({ service: 'gateway', method: 'GET', path, ...more }));

it('says of all what the sample says, and shares of each kind’s own total', () => {
  const followed = [...requests('/a', 30, { slowed: true, failed: false }), ...requests('/b', 10, { failed: true })];
  const groups = groupEntries(followed, 20);
  const entries = weighEntries({ groups, followed: 40, passed: 400, totals: [600, 100], elapsed });
  expect(entries).toEqual([
    { service: 'gateway', method: 'GET', path: '/a', share: 0.5, rate: 3, slowed: 1, failed: 0, followed: 30 },
    { service: 'gateway', method: 'GET', path: '/b', share: 1, rate: 1, failed: 1, followed: 10 },
  ]);
});

it('never claims more than all, and shows the largest kinds only', () => {
  const groups = groupEntries([...requests('/a', 3), ...requests('/b', 2), ...requests('/c', 1)], 2);
  expect(groups.map(({ first }) => first.path)).toEqual(['/a', '/b']);
  const [first] = weighEntries({ groups, followed: 6, passed: 60, totals: [10, 0], elapsed });
  expect(first).toMatchObject({ share: 1 });
  expect(first).not.toHaveProperty('slowed');
  expect(weighEntries({ groups, followed: 0, passed: 0, totals: [], elapsed })[0]?.share).toBe(0);
});
