import type { Impact, ImpactEntry } from '../../common/domain/impact';
import type { TimeRange } from '../../common/domain/time_range';
import { durationOf } from '../../common/domain/time_range';
import { perSecond, ratio } from '../../common/domain/units';

/** Requests that are followed, and kinds of entries that are shown. */
export const FOLLOWED = 400;
export const MOST_KINDS = 20;

export type FoundImpact = Omit<Impact, 'coverage' | 'range'>;

/** A request that was followed from where it passed through to where it began. */
export interface FollowedRequest {
  service: string;
  method?: string;
  path?: string;
  /** Undefined where nobody can tell. */
  slowed?: boolean;
  failed?: boolean;
}

interface EntryGroup {
  key: string;
  first: FollowedRequest;
  requests: FollowedRequest[];
}

/** The kinds of entries with most requests first. */
export function groupEntries(followed: readonly FollowedRequest[], most: number): EntryGroup[] {
  const groups = new Map<string, EntryGroup>();
  for (const request of followed) {
    const key = entryKey(request);
    const group = groups.get(key);
    if (group) group.requests.push(request);
    else groups.set(key, { key, first: request, requests: [request] });
  }
  return [...groups.values()].sort((a, b) => b.requests.length - a.requests.length).slice(0, most);
}

export const entryKey = ({ service, method, path }: Pick<FollowedRequest, 'service' | 'method' | 'path'>) =>
  JSON.stringify([service, method, path]);

interface Weighed {
  groups: readonly EntryGroup[];
  followed: number;
  /** Requests that passed through, of all kinds; and requests of each kind in all, in the order of the groups. */
  passed: number;
  totals: readonly number[];
  elapsed: TimeRange;
}

/** What a sample says about all: of those that passed through, each kind's part is as large as among those that were followed. Pure. */
export function weighEntries({ groups, followed, passed, totals, elapsed }: Weighed): ImpactEntry[] {
  const seconds = durationOf(elapsed) / 1_000;
  return groups.map(({ first, requests }, place): ImpactEntry => {
    const through = followed > 0 ? (passed * requests.length) / followed : 0;
    const total = Math.max(totals[place] ?? 0, through);
    const slowed = shareOf(requests.map(({ slowed: is }) => is));
    const failed = shareOf(requests.map(({ failed: is }) => is));
    return {
      service: first.service,
      ...(first.method === undefined ? {} : { method: first.method }),
      ...(first.path === undefined ? {} : { path: first.path }),
      share: ratio(total > 0 ? through / total : 0),
      rate: perSecond(seconds > 0 ? through / seconds : 0),
      ...(slowed === undefined ? {} : { slowed: ratio(slowed) }),
      ...(failed === undefined ? {} : { failed: ratio(failed) }),
      followed: requests.length,
    };
  });
}

function shareOf(told: ReadonlyArray<boolean | undefined>): number | undefined {
  const known = told.filter((is) => is !== undefined);
  return known.length === 0 ? undefined : known.filter(Boolean).length / known.length;
}
