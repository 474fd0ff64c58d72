import { aCoverage, aServiceMap } from '../../../test/builders/a_service_map';
import { anEdge } from '../../../test/builders/an_edge';
import { createFormat } from '../../components/format';
import { toStatus } from './to_status';

const format = createFormat({ locale: 'en', timeZone: 'UTC', dateFormat: 'L' });
const statusOf = (...map: Parameters<typeof aServiceMap>) => toStatus(aServiceMap(...map), format).replace(/\u00a0/g, ' ');

test('what the map was made of', () =>
  expect(statusOf([anEdge('a', 'b')])).toBe('2 services · 1 edge · 600 lines, every one counted · 2 searches, 41 ms'));

test('filters show what they leave out', () =>
  expect(statusOf([anEdge('a', 'b')], { total: { services: 7, edges: 1_200 } })).toMatch(
    /^2 of 7 services · 1 of 1,200 edges · /,
  ));

test('a cut answer claims less', () =>
  expect(statusOf([anEdge('a', 'b')], { coverage: aCoverage({ notes: [{ code: 'timed_out' }] }) })).toContain(
    'not every one counted',
  ));

test('nothing is nothing', () =>
  expect(statusOf([], { coverage: aCoverage({ sources: [] }) })).toBe('No lines · 2 searches, 41 ms'));
