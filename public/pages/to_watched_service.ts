import type { ServiceIdentity } from '../../common/domain/service';

/** A rule keeps names of at most so many characters. */
const LONGEST_NAME = 1_024;

/** A service as a rule keeps it, without the figures of the moment; undefined for names too long to keep. */
export function toWatchedService(service: ServiceIdentity | undefined): ServiceIdentity | undefined {
  if (!service) return undefined;
  const { id, kind, name, mesh, zone, namespace, port } = service;
  const parts = [name, mesh ?? '', zone ?? '', namespace ?? ''];
  if (name === '' || parts.some((part) => part.length > LONGEST_NAME)) return undefined;
  return {
    id,
    kind,
    name,
    ...(mesh === undefined || mesh === '' ? {} : { mesh }),
    ...(zone === undefined || zone === '' ? {} : { zone }),
    ...(namespace === undefined || namespace === '' ? {} : { namespace }),
    ...(port === undefined ? {} : { port }),
  };
}
