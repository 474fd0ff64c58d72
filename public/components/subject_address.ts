import type { EdgeId } from '../../common/domain/edge';
import { edgeId } from '../../common/domain/edge';
import type { ServiceId } from '../../common/domain/service';
import type { TimeRange } from '../../common/domain/time_range';
import { epochMs } from '../../common/domain/units';
import { PAGE_PARAMETER } from './traces_address';

/** What has a page of its own. */
export type PageSubject = { kind: 'edge'; source: ServiceId; destination: ServiceId } | { kind: 'service'; id: ServiceId };

export const EDGE_PAGE = 'edge';
export const SERVICE_PAGE = 'service';

const KEPT = ['rangeFrom', 'rangeTo', 'hide'];
const LONGEST = 100_000;

/** The query string that opens the page of an edge or a service, with the time range of the page that it is opened from, or another one. */
export function toSubjectSearch(current: string, subject: PageSubject, range?: TimeRange): string {
  const from = new URLSearchParams(current);
  const to = new URLSearchParams({ [PAGE_PARAMETER]: subject.kind === 'edge' ? EDGE_PAGE : SERVICE_PAGE });
  for (const name of KEPT) for (const value of from.getAll(name)) to.append(name, value);
  if (range) {
    to.set('rangeFrom', new Date(range.from).toISOString());
    to.set('rangeTo', new Date(range.to).toISOString());
  }
  if (subject.kind === 'edge') {
    to.set('source', subject.source);
    to.set('destination', subject.destination);
  } else to.set('service', subject.id);
  return `?${to.toString()}`;
}

/** Reads a query string that anybody may have written; undefined when it names nobody. Never throws. */
export function parseSubject(search: string): PageSubject | undefined {
  const params = new URLSearchParams(search);
  const id = (name: string) => {
    const value = params.get(name) ?? '';
    return value !== '' && value.length <= LONGEST ? (value as ServiceId) : undefined;
  };
  const [source, destination, service] = [id('source'), id('destination'), id('service')];
  if (params.get(PAGE_PARAMETER) === SERVICE_PAGE) return service && { kind: 'service', id: service };
  return source && destination && { kind: 'edge', source, destination };
}

/** A point of a chart that is open: `from-to` in milliseconds. */
export function parseMoment(search: string): TimeRange | undefined {
  const [, from, to] = /^(\d{1,15})-(\d{1,15})$/.exec(new URLSearchParams(search).get('moment') ?? '') ?? [];
  return from !== undefined && to !== undefined && Number(from) < Number(to)
    ? { from: epochMs(Number(from)), to: epochMs(Number(to)) }
    : undefined;
}

/** The same page at a moment, or at none. */
export function withMoment(search: string, moment: TimeRange | undefined): string {
  const params = new URLSearchParams(search);
  if (moment) params.set('moment', `${Math.round(moment.from)}-${Math.round(moment.to)}`);
  else params.delete('moment');
  return `?${params.toString()}`;
}

export const edgeIdOf = ({ source, destination }: Extract<PageSubject, { kind: 'edge' }>): EdgeId => edgeId(source, destination);
