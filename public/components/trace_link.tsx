import { EuiLink } from '@elastic/eui';
import React from 'react';
import type { MouseEvent, ReactNode } from 'react';
import { useHost } from '../host/use_host';
import type { TracesAddress } from './traces_address';
import { toTracesSearch } from './traces_address';

interface Props {
  address: TracesAddress;
  children: ReactNode;
  'data-test-subj'?: string;
  'aria-label'?: string;
}

/** Leads to the traces page in the same time range; with the middle button or a modifier, in another tab. */
export function TraceLink({ address, children, ...rest }: Props) {
  const { location } = useHost();
  const search = toTracesSearch(location.search(), address);
  const open = (event: MouseEvent) => {
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    location.push(search);
  };
  return (
    // EUI takes an address and a click together in every version, its types in 8.12 do not.
    <EuiLink {...{ href: location.absolute(search), onClick: open }} {...rest}>
      {children}
    </EuiLink>
  );
}
