import type { ServiceId, ServiceIdentity } from '../../common/domain/service';
import { crossesZones } from './to_place';

const inZone = (zone?: string): ServiceIdentity => ({
  id: 'a' as ServiceId,
  kind: 'service',
  name: 'a',
  ...(zone === undefined ? {} : { zone }),
});

it.each([
  ['east', 'west', true],
  ['east', 'east', false],
  ['east', undefined, false],
  [undefined, undefined, false],
] as const)('from %s to %s: %s', (from, to, crosses) => {
  expect(crossesZones(inZone(from), inZone(to))).toBe(crosses);
});
