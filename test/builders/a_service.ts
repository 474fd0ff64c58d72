import type { ServiceId } from '../../common/domain/service';
import type { Service } from '../../common/domain/service_map';

/** A service whose id is its name, without inbound lines. */
export const aService = (name: string, patch: Partial<Service> = {}): Service => ({
  id: name as ServiceId,
  kind: 'service',
  name,
  mesh: 'default',
  zone: 'zone-1',
  parts: [],
  ...patch,
});
