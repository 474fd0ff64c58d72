import { toStore } from './to_store';

it.each([
  ['kuma-access-log-2026.11.22', 'kuma-access-log-2026.11.22'],
  ['.ds-logs-kuma-default-2026.11.22-000001', 'logs-kuma-default'],
  ['east:.ds-logs-kuma-default-2026.11.22-000017', 'east:logs-kuma-default'],
  ['.ds-odd', '.ds-odd'],
])('%s belongs to %s', (index, store) => {
  expect(toStore(index)).toBe(store);
});
