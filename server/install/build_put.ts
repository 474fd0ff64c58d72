import type { InstalledState } from '../../common/domain/setup';
import { ADDRESSES } from './addresses';
import type { Installable } from './installable';

export interface PutRequest {
  method: 'PUT';
  path: string;
  querystring: Record<string, string>;
  body: Record<string, unknown>;
}

/**
 * The request that puts an object there, given what was found. What was absent is only made, never overwritten, should somebody make it meanwhile:
 * templates know `create`. An older pipeline is only replaced while it is still of the version that was seen. Lifecycle policies know neither.
 */
export function buildPut(
  { kind, name, body }: Installable,
  { state, installed }: { state: InstalledState; installed?: number },
): PutRequest {
  const request = { method: 'PUT' as const, path: ADDRESSES[kind].path(name), querystring: {}, body: { ...body } };
  if (state === 'absent' && kind.endsWith('_template')) return { ...request, querystring: { create: 'true' } };
  if (state === 'older' && kind === 'ingest_pipeline' && installed !== undefined)
    return { ...request, querystring: { if_version: String(installed) } };
  return request;
}

/** As it is shown, to be pasted into a console. */
export function toAddress({ path, querystring }: PutRequest): string {
  const query = new URLSearchParams(querystring).toString();
  return query === '' ? path : `${path}?${query}`;
}
