import React, { useMemo } from 'react';
import type { Api } from '../../../common/contract/api';
import type { RequestOf } from '../../../common/contract/endpoint';
import { STATUS } from '../../../common/domain/trace';
import type { ServiceId } from '../../../common/domain/service';
import { useFindTraces } from '../../api/use_find_traces';
import type { TracesAddress } from '../../components/traces_address';
import { FoundTracesView } from '../../features/traces/search/found_traces_view';
import { SearchFilters } from '../../features/traces/search/search_filters';
import type { TimeWindow } from '../map_page/use_time_window';
import type { Patch } from './use_traces_page';

interface Props {
  address: TracesAddress;
  window: TimeWindow;
  change(patch: Patch): void;
}

/** Filters, and what they find. */
export function SearchTraces({ address, window: { range, asked }, change }: Props) {
  const request = useMemo(() => range && toRequest(address, range), [address, range]);
  const found = useFindTraces(request, asked);
  return (
    <>
      <SearchFilters address={address} change={change} />
      <FoundTracesView
        {...found}
        onBrush={({ range: { from, to }, atLeast, below }) =>
          change({ rangeFrom: new Date(from).toISOString(), rangeTo: new Date(to).toISOString(), atLeast, below })
        }
        onOpen={({ traceId, start }) => change({ trace: traceId, at: Math.round(start) })}
      />
    </>
  );
}

export function toRequest(
  { source, destination, atLeast, below, status, failed = false, path = '', text = '' }: TracesAddress,
  range: Pick<RequestOf<Api['findTraces']>, 'from' | 'to'>,
): RequestOf<Api['findTraces']> {
  return {
    ...range,
    onlyFailed: failed,
    path,
    text,
    source: source as ServiceId | undefined,
    destination: destination as ServiceId | undefined,
    atLeast,
    below,
    status: status !== undefined && STATUS.test(status) ? status : undefined,
  };
}
