import React, { useState } from 'react';
import type { ReactNode } from 'react';
import type { AccessLogLine } from '../../../common/domain/edge_detail';
import { LinesAroundContext } from '../../components/lines_around_context';
import { LinesAroundFlyout } from './lines_around_flyout';

/** Lets every log line on any page open what its proxy wrote around it. */
export function LinesAroundProvider({ children }: { children: ReactNode }) {
  const [line, setLine] = useState<AccessLogLine>();
  const { start } = line ?? {};
  return (
    <LinesAroundContext.Provider value={setLine}>
      {children}
      {line && start !== undefined && <LinesAroundFlyout line={{ ...line, start }} onClose={() => setLine(undefined)} />}
    </LinesAroundContext.Provider>
  );
}
