import type { CauseTrouble } from '../../../common/domain/cause';

/**
 * What the ranking of causes looks at: a call graph, and of each service and call how far it is from what is usual. It does not
 * care whether access logs, metrics or a data set of incidents told that. Whatever is not known is left out.
 */
export interface CauseGraph {
  services: CauseService[];
  /** Calls of services that are not listed, and of a service to itself, are passed over. */
  calls: CauseCall[];
  symptoms: CauseSymptom[];
}

export interface CauseService {
  id: string;
  /** Requests it answered in the time compared. */
  requests?: number;
  /** Milliseconds a request took, as the service itself saw it. */
  latency?: Deviation;
  /** 0 to 1: the share of requests that failed. */
  failures?: Deviation;
}

export interface CauseCall {
  caller: string;
  callee: string;
  /** As the caller saw this call; where something is missing, the callee's own figures stand in for it. */
  requests?: number;
  latency?: Deviation;
  failures?: Deviation;
  /** Milliseconds that the caller waited longer than the callee worked: network and proxies. */
  gap?: Deviation;
  /** 0 to 1: the share of the callee's answers that failed without the caller seeing it, because a retry succeeded. */
  hidden?: Deviation;
}

export type CauseMetric = 'latency' | 'failures';

export interface CauseSymptom {
  service: string;
  metric: CauseMetric;
  /** The service suffers from calls to this one only. */
  callee?: string;
}

/** One figure against what is usual for it. */
export interface Deviation {
  usual: number;
  actual: number;
  /** How much worse than usual and than right before the trouble, in the figure's unit; 0 when it is not worse. */
  excess: number;
  /** Excess in robust standard deviations. */
  strength: number;
}

export interface Suspect {
  service: string;
  /** When it is about this call alone; `service` is then the end of it that is suspected more. */
  call?: { caller: string; callee: string };
  trouble: CauseTrouble;
  /** 0 to 1: how much of the symptoms is traced to it. */
  blame: number;
  /** The figure that speaks most against it. */
  evidence?: Deviation;
  /** Stands out enough to be named to somebody; suspects that do not are a ranking and nothing else. */
  named: boolean;
  /** Symptoms, by their place, of which at least a quarter is traced to it, and the way from them to it, service by service. */
  explains: Array<{ symptom: number; path: string[]; share: number }>;
}
