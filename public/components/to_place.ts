import type { ServiceIdentity } from '../../common/domain/service';
import { displayName } from './display_name';

/** Where a service lives: zone and namespace, and its mesh where that says something. */
export const toPlace = ({ mesh, zone, namespace }: ServiceIdentity): string =>
  [mesh, zone, namespace]
    .filter((part) => part !== undefined && part !== '')
    .map((part) => displayName(part ?? ''))
    .join(' · ');
