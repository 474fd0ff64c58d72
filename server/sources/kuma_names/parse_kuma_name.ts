/**
 * What a name in Kuma's telemetry says. Kuma has named the same thing differently in every era: `kuma.io/service` values
 * (1.x, 2.x), MeshService cluster names (2.9+), KRIs (3.x) and the proxies' own clusters.
 */
export interface KumaName {
  /**
   * service, multizone, external: somebody one can call. workload: who calls. dataplane: one instance.
   * passthrough: traffic let through to the outside. local: the proxy's own application. system: the control plane's plumbing.
   * unidentified: telemetry does not know.
   */
  kind: 'service' | 'multizone' | 'external' | 'workload' | 'dataplane' | 'passthrough' | 'local' | 'system' | 'unidentified';
  name: string;
  mesh?: string;
  zone?: string;
  namespace?: string;
  port?: number;
  /** The port's or inbound's name or number, where the form has one. */
  section?: string;
}

type Reader = (raw: string) => KumaName | undefined;

const SYSTEM =
  /^(system_|ads_cluster$|kuma_envoy_admin$|kuma[_:]metrics[_:]hijacker$|kuma[_:]envoy[_:]admin$|kuma:dns|kuma_readiness)/;
const LOCAL = /^(self_inbound_|localhost[_:]|inbound[:_])/;
const PASSTHROUGH = /^(self_transparentproxy_passthrough|(in|out)bound[:_]passthrough|direct_access_)/;
/** A traffic split appends 16 hex digits to the service's name; alone they are a name. */
const SPLIT_SUFFIX = /(?<=.)-[0-9a-f]{16}$/s;

const KRI_KINDS: Record<string, KumaName['kind']> = {
  msvc: 'service',
  mzsvc: 'multizone',
  extsvc: 'external',
  wl: 'workload',
  dp: 'dataplane',
};
const CLUSTER_KINDS: Record<string, KumaName['kind']> = { msvc: 'service', mzsvc: 'multizone', extsvc: 'external' };

/** One reader a form, most particular first; the last one takes any text. */
const READERS: Reader[] = [
  readUnidentified,
  readKri,
  readPlumbing,
  readMeshPassthrough,
  readMeshServiceCluster,
  readKubernetes,
  readZoneIngress,
];

/** Never fails: a name of no known form is a service of that name (that is what universal mode writes). */
export function parseKumaName(raw: string | null | undefined): KumaName {
  const text = raw ?? '';
  for (const read of READERS) {
    const name = read(text);
    if (name) return name;
  }
  return { kind: 'service', name: text.replace(SPLIT_SUFFIX, '') };
}

function readUnidentified(raw: string): KumaName | undefined {
  return raw === '' || raw === '-' || raw === 'unknown' ? { kind: 'unidentified', name: 'unknown' } : undefined;
}

/** kri_<type>_<mesh>_<zone>_<namespace>_<name>_<section>: names cannot hold `_`, empty parts stay. */
function readKri(raw: string): KumaName | undefined {
  const parts = raw.split('_');
  if (parts[0] !== 'kri' || parts.length !== 7) return undefined;
  const [, type = '', mesh, zone, namespace, name, section] = parts;
  const kind = KRI_KINDS[type];
  if (!kind || !name) return undefined;
  return clean({ kind, name, mesh, zone, namespace, section, port: toPort(section) });
}

function readPlumbing(raw: string): KumaName | undefined {
  if (SYSTEM.test(raw)) return { kind: 'system', name: raw };
  if (LOCAL.test(raw)) return { kind: 'local', name: raw };
  if (PASSTHROUGH.test(raw)) return { kind: 'passthrough', name: 'passthrough' };
  return raw === 'external' ? { kind: 'passthrough', name: 'external' } : undefined;
}

/** meshpassthrough_<protocol>_<match>_<port>; the match may hold `_`. */
function readMeshPassthrough(raw: string): KumaName | undefined {
  const match = /^meshpassthrough_([^_]+)_(.+?)(?:_(\d+|\*))?$/.exec(raw);
  return match?.[2] ? clean({ kind: 'passthrough', name: match[2], port: toPort(match[3]) }) : undefined;
}

/** <mesh>_<name>_<namespace>_<zone>_<msvc|mzsvc|extsvc>_<port> */
function readMeshServiceCluster(raw: string): KumaName | undefined {
  const parts = raw.replace(SPLIT_SUFFIX, '').split('_');
  const [mesh, name, namespace, zone, type = '', port] = parts;
  const kind = CLUSTER_KINDS[type];
  if (parts.length !== 6 || !kind || !name) return undefined;
  return clean({ kind, name, mesh, namespace, zone, section: port, port: toPort(port) });
}

/** <name>_<namespace>_svc_<port>, or <name>_<namespace>_svc for a service without ports. */
function readKubernetes(raw: string): KumaName | undefined {
  const match = /^([^_:]+)_([^_:]+)_svc(?:_(\d+))?$/.exec(raw.replace(SPLIT_SUFFIX, ''));
  return match?.[1] ? clean({ kind: 'service', name: match[1], namespace: match[2], port: toPort(match[3]) }) : undefined;
}

/** <mesh>:<service>, as a zone ingress names its clusters. */
function readZoneIngress(raw: string): KumaName | undefined {
  const match = /^([a-z0-9][a-z0-9-]*):([^:/]+)$/.exec(raw);
  if (!match?.[1] || !match[2] || /^\d+$/.test(match[2])) return undefined;
  return { ...parseKumaName(match[2]), mesh: match[1] };
}

function toPort(text: string | undefined): number | undefined {
  return text && /^\d{1,5}$/.test(text) ? Number(text) : undefined;
}

/** Leaves out what is empty. */
function clean(name: KumaName): KumaName {
  return Object.fromEntries(
    Object.entries(name).filter(([, value]) => value !== undefined && value !== ''),
  ) as unknown as KumaName;
}
