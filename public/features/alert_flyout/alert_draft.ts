import type { RuleKind, RuleParams } from '../../../common/domain/alert_rule';

/** A rule while it is being written. */
export interface AlertDraft {
  name: string;
  kind: RuleKind;
  params: RuleParams;
  /** The past still has to say the threshold. */
  suggest: boolean;
  /** Somebody chose the threshold: it stays when the window changes. */
  ownThreshold: boolean;
  /** Chosen connectors, by id. */
  connectors: string[];
  /** What a connector needs to know for this rule: recipients, a channel; by connector. */
  targets: Record<string, string>;
  /** Texts that replace the usual message, by connector. */
  messages: Record<string, string>;
}

/** What one can be alerted about. */
export interface AlertSubject {
  scope: RuleParams['scope'];
  /** As a person reads it. */
  name: string;
  hide: RuleParams['hide'];
  /** Lines a second at the caller, to choose how many make a judgement. */
  rate?: number;
}
