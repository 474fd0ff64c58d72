import type { EdgeId } from './edge';
import type { ServiceId } from './service';
import type { EpochMs, Ratio } from './units';

/** slow, failing: by itself. network: callers wait longer than it works. unanswered: callers fail, and it does not say that it failed. */
export type CauseTrouble = 'slow' | 'failing' | 'network' | 'unanswered';

/** Who most likely made others suffer. Only named when it stands out. */
export interface Cause {
  /** An edge when only what lies between its two services is meant. */
  suspect: { kind: 'edge'; id: EdgeId } | { kind: 'service'; id: ServiceId };
  trouble: CauseTrouble;
  /** How much of what it explains is traced to it. */
  blame: Ratio;
  /** Of the earliest finding that it explains; until: when the last one ended, if all did. */
  since: EpochMs;
  until?: EpochMs;
  /** Ids of findings that are traced to it, with the way there: service by service, from who suffers to the suspect. */
  explains: Array<{ finding: string; path: ServiceId[] }>;
  /** Findings of the same time and kind, explained or not. */
  of: number;
  /** Id of the finding about the suspect itself, or about a call to it, that shows its trouble; absent where no figure of its own is unusual. */
  evidence?: string;
}
