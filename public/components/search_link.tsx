import { EuiLink } from '@elastic/eui';
import React from 'react';
import type { MouseEvent, ReactNode } from 'react';
import { useHost } from '../host/use_host';

interface Props {
  /** The query string that it leads to. */
  search: string;
  children: ReactNode;
  'data-test-subj'?: string;
  'aria-label'?: string;
  color?: 'text';
}

/** Leads to another state of the app; with the middle button or a modifier, in another tab. */
export function SearchLink({ search, children, ...rest }: Props) {
  const { location } = useHost();
  const open = (event: MouseEvent) => {
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    // A row of a table that the link stands in has another answer to a click.
    event.stopPropagation();
    location.push(search);
  };
  return (
    // EUI takes an address and a click together in every version, its types in 8.12 do not.
    <EuiLink {...{ href: location.absolute(search), onClick: open }} {...rest}>
      {children}
    </EuiLink>
  );
}
