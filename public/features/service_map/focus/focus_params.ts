import type { ServiceId } from '../../../../common/domain/service';
import type { Focus } from './focus';
import { DEFAULT_DEPTH, DIRECTIONS, MAX_DEPTH } from './focus';

const MAX_ID_LENGTH = 100_000;

/** A focus as an address holds it; undefined where there is none, or none that can be read. */
export function parseFocus(params: URLSearchParams): Focus | undefined {
  const idOf = (name: string) => {
    const id = params.get(name) ?? '';
    return id !== '' && id.length <= MAX_ID_LENGTH ? (id as ServiceId) : undefined;
  };
  const [service, to] = [idOf('focus'), idOf('to')];
  if (!service) return undefined;
  if (to) return { service, to };
  const depth = Number(params.get('depth') ?? DEFAULT_DEPTH);
  return {
    service,
    depth: Number.isInteger(depth) && depth >= 1 && depth <= MAX_DEPTH ? depth : DEFAULT_DEPTH,
    direction: DIRECTIONS.find((direction) => direction === params.get('direction')) ?? 'both',
  };
}

/** What `parseFocus` reads; defaults are left out. */
export function focusEntries(focus: Focus | undefined): Array<[string, string]> {
  if (!focus) return [];
  if ('to' in focus)
    return [
      ['focus', focus.service],
      ['to', focus.to],
    ];
  return [
    ['focus', focus.service],
    ...(focus.depth === DEFAULT_DEPTH ? [] : [['depth', String(focus.depth)] as [string, string]]),
    ...(focus.direction === 'both' ? [] : [['direction', focus.direction] as [string, string]]),
  ];
}
