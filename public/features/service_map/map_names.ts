import type { ServiceId, ServiceIdentity } from '../../../common/domain/service';
import { displayName } from '../../components/display_name';

const LENGTH = 64;
/** Letters may carry two marks; towers of them would cover the neighbours on a canvas. */
const MARK_TOWER = /(\p{M}{2})\p{M}+/gu;
/** What tells equal names apart, in the order in which it is tried. */
const APART = ['namespace', 'zone', 'mesh', 'port'] as const;

/** The name of each service as it stands on the map; equal names get what tells them apart. */
export function mapNames(services: ServiceIdentity[]): Map<ServiceId, string> {
  const byName = new Map<string, ServiceIdentity[]>();
  for (const service of services) {
    const name = displayName(service.name, LENGTH).replace(MARK_TOWER, '$1');
    const same = byName.get(name);
    if (same) same.push(service);
    else byName.set(name, [service]);
  }
  const names = new Map<ServiceId, string>();
  for (const [name, same] of byName) {
    const telling = same.length > 1 ? APART.filter((key) => new Set(same.map((service) => service[key])).size > 1) : [];
    for (const service of same) {
      const more = telling.flatMap((key) => (service[key] === undefined ? [] : [displayName(String(service[key]), LENGTH)]));
      names.set(service.id, [name, ...more].join(' · '));
    }
  }
  return names;
}
