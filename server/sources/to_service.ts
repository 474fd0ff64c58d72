import type { ServiceId, ServiceIdentity } from '../../common/domain/service';
import { parseServiceId } from './kuma_names/parse_service_id';

/** The service that an id of the map means, for whoever is asked about it later by its id alone. */
export const toService = (id: ServiceId): ServiceIdentity => parseServiceId(id);
