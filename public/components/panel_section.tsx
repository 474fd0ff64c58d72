import { EuiFlexGroup, EuiFlexItem, EuiSpacer, EuiTitle } from '@elastic/eui';
import React from 'react';
import type { ReactNode } from 'react';

interface Props {
  title: string;
  /** Stands at the right end of the title's line. */
  aside?: ReactNode;
  children: ReactNode;
}

export function PanelSection({ title, aside, children }: Props) {
  return (
    <section aria-label={title}>
      <EuiSpacer size="l" />
      <EuiFlexGroup gutterSize="s" alignItems="center" justifyContent="spaceBetween" responsive={false}>
        <EuiFlexItem grow={false}>
          <EuiTitle size="xxs">
            <h3>{title}</h3>
          </EuiTitle>
        </EuiFlexItem>
        {aside !== undefined && <EuiFlexItem grow={false}>{aside}</EuiFlexItem>}
      </EuiFlexGroup>
      <EuiSpacer size="s" />
      {children}
    </section>
  );
}
