import type { estypes } from '@elastic/elasticsearch';
import type { Predicate } from '../sources/predicate';
import type { AccessLogReader } from '../sources/source';
import { toQuery } from './to_query';

export interface AddressPairs {
  /** Address (with port, as logged) and raw name; an address with two names appears with both. */
  pairs: Array<[address: string, name: string]>;
  /** Further pairs exist: what they would prove stays unproven. */
  cut: boolean;
}

type Aggregations = Record<string, estypes.AggregationsAggregationContainer>;

/** Whose address is whose, for inbound lines that name nobody; nothing where the dialect has no such book. */
export function buildAddressPairs({ addressBook }: AccessLogReader, lines: Predicate, size: number): Aggregations {
  if (!addressBook) return {};
  const byValues = (fields: string[]): estypes.AggregationsAggregationContainer => ({
    composite: { size, sources: fields.map((field, place) => ({ [`k${place}`]: { terms: { field } } })) },
  });
  const aggs = { callers: byValues(addressBook.ofCaller), callees: byValues(addressBook.ofCallee) };
  return { addresses: { filter: toQuery(lines), aggs } };
}

export function readAddressPairs(response: estypes.SearchResponse, size: number): AddressPairs {
  type Buckets = { buckets: Array<{ key: Record<string, string | null> }> };
  const book = response.aggregations?.addresses as unknown as Record<'callers' | 'callees', Buckets> | undefined;
  const groups = [book?.callers.buckets ?? [], book?.callees.buckets ?? []];
  return {
    pairs: groups.flat().map(({ key }) => [key.k0 ?? '', key.k1 ?? '']),
    cut: groups.some((buckets) => buckets.length >= size),
  };
}
