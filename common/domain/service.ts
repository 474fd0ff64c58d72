declare const brand: unique symbol;
/** Identity of a service: mesh, zone, namespace and name, so that equal names in two meshes or zones stay apart. */
export type ServiceId = string & { readonly [brand]: 'ServiceId' };

/**
 * service: a workload of the mesh. external: outside, but named (ExternalService, MeshExternalService).
 * passthrough: outside, known only as traffic that was let through. unidentified: telemetry says `unknown`.
 */
export type ServiceKind = 'service' | 'external' | 'passthrough' | 'unidentified';

export interface ServiceIdentity {
  id: ServiceId;
  kind: ServiceKind;
  /** What a person reads; comes from telemetry and is hostile until escaped. */
  name: string;
  mesh?: string;
  zone?: string;
  namespace?: string;
  port?: number;
}
