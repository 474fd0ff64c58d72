import type { ServiceId, ServiceIdentity } from '../../common/domain/service';
import { parseKumaName } from './kuma_names/parse_kuma_name';
import { parseServiceId } from './kuma_names/parse_service_id';
import { toIdentity } from './kuma_names/to_identity';

/** The service that an id of the map means, for whoever is asked about it later by its id alone. */
export const toService = (id: ServiceId): ServiceIdentity => parseServiceId(id);

/** The service that a person means by a name: an id of the map, or as any era of Kuma writes it. */
export const toNamedService = (text: string): ServiceIdentity =>
  text.includes('/') ? parseServiceId(text as ServiceId) : toIdentity(parseKumaName(text));
