import { EuiPanel } from '@elastic/eui';
import React from 'react';
import type { ReactNode } from 'react';

/** One part of the page. Sections bring a space above their titles, which a card does not need twice. */
export function Card({ children }: { children: ReactNode }) {
  return (
    <EuiPanel hasBorder hasShadow={false} paddingSize="m" grow={false} style={{ minWidth: 0, paddingTop: 0 }}>
      {children}
    </EuiPanel>
  );
}

/** Cards beside each other where there is room, else below. */
export function Columns({ children }: { children: ReactNode }) {
  return (
    <div
      style={{
        display: 'grid',
        gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 540px), 1fr))',
        gap: 12,
        alignItems: 'start',
      }}
    >
      {children}
    </div>
  );
}

export function Stack({ children }: { children: ReactNode }) {
  return <div style={{ display: 'flex', flexDirection: 'column', gap: 12, minWidth: 0 }}>{children}</div>;
}
