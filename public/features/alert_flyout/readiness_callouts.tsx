import { EuiCallOut, EuiSpacer } from '@elastic/eui';
import React from 'react';
import type { Readiness } from './to_readiness';

/** Nothing is broken for whoever may only look: somebody meant it so. */
const LOOK_ONLY = { color: 'primary', iconType: 'lock' } as const;

/** What to know before, each with its remedy. */
export function ReadinessCallouts({ entries }: { entries: readonly Readiness[] }) {
  return (
    <>
      {entries.map(({ id, blocks, title, fix }) => (
        <React.Fragment key={id}>
          <EuiCallOut
            size="s"
            {...(id === 'privilege' ? LOOK_ONLY : { color: blocks ? 'danger' : 'primary' })}
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
