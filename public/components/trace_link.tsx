import React from 'react';
import type { ReactNode } from 'react';
import { useHost } from '../host/use_host';
import { SearchLink } from './search_link';
import type { TracesAddress } from './traces_address';
import { toTracesSearch } from './traces_address';

interface Props {
  address: TracesAddress;
  children: ReactNode;
  'data-test-subj'?: string;
  'aria-label'?: string;
}

/** Leads to the traces page in the same time range. */
export function TraceLink({ address, ...rest }: Props) {
  return <SearchLink search={toTracesSearch(useHost().location.search(), address)} {...rest} />;
}
