import type { ServiceIdentity } from '../../common/domain/service';
import { displayName } from './display_name';

/** Where a service lives: zone and namespace, and its mesh where that says something. */
export const toPlace = ({ mesh, zone, namespace }: ServiceIdentity): string =>
  [mesh, zone, namespace]
    .filter((part) => part !== undefined && part !== '')
    .map((part) => displayName(part ?? ''))
    .join(' · ');

/** Both ends say where they live, and it is not the same zone: what goes between them goes through a zone's ingress, and over whatever network lies between. */
export const crossesZones = (source: ServiceIdentity | undefined, destination: ServiceIdentity | undefined): boolean =>
  source?.zone !== undefined && destination?.zone !== undefined && source.zone !== destination.zone;
