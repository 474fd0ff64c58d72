import type { TimeRange } from '../../common/domain/time_range';

/** A place among the host's own machine-learning pages. */
export type MlTarget =
  | { page: 'explorer' | 'singleMetric'; jobs: string[]; range: TimeRange }
  | { page: 'dataVisualizer'; indexPattern: string; range: TimeRange }
  | { page: 'job' | 'analytics'; id: string };

export interface MlHost {
  /** Undefined where the host has no such pages: the preview, or a Kibana without its ml plugin. */
  url(target: MlTarget): Promise<string | undefined>;
  /** Tells the host of jobs that were made or deleted beside it, so that its own pages list them. Never rejects; false: it could not be told. */
  sync(): Promise<boolean>;
}
