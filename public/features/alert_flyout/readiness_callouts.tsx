import { EuiCallOut, EuiSpacer } from '@elastic/eui';
import React from 'react';
import type { Readiness } from './to_readiness';

/** What to know before, each with its remedy; that a role only looks is as somebody meant it. */
export function ReadinessCallouts({ entries }: { entries: readonly Readiness[] }) {
  return (
    <>
      {entries.map(({ id, blocks, title, fix }) => (
        <React.Fragment key={id}>
          <EuiCallOut
            size="s"
            color={blocks && id !== 'privilege' ? 'danger' : 'primary'}
            title={title}
            data-test-subj={`meshReadiness-${id}`}
          >
            <p>{fix}</p>
          </EuiCallOut>
          <EuiSpacer size="s" />
        </React.Fragment>
      ))}
    </>
  );
}
