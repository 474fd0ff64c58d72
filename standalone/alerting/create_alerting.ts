import type { Client } from '@elastic/elasticsearch';
import type { AlertLinks, RequestContext } from '../../server/app';
import { toIndexPattern } from '../../server/app';
import type { AlertsAnswer } from '../../common/contract/alerts';
import { answerAlerting } from './alerting_api';
import type { ApiAnswer, ApiRequest } from './api_route';
import type { Post } from './post';
import { createPost } from './post';
import { RuleRunner } from './rule_runner';
import { RuleStore } from './rule_store';

export interface AlertingOptions {
  client: Client;
  context: Omit<RequestContext, 'signal'>;
  logger: { info(message: string): void; warn(message: string): void };
  /** Of the page, as a browser takes it; known once the server listens. */
  address: () => string;
  post?: Post;
  /** What its indices are called by; another one for another preview on the same Elasticsearch. */
  name?: string;
}

export interface PreviewAlerting {
  /** Undefined: nothing of alerting is at this address. */
  answer(request: ApiRequest): Promise<ApiAnswer | undefined>;
  recentAlerts(): Promise<AlertsAnswer>;
  /** Runs rules until told to stop. */
  run(signal: AbortSignal): Promise<void>;
}

const MOST_ALERTS = 500;

/** Alerting with small means: one process, rules in Elasticsearch, PagerDuty and Slack over HTTP. Resolves when what an earlier process left is known. */
export async function createAlerting({
  client,
  context,
  logger,
  address,
  post = createPost(),
  name,
}: AlertingOptions): Promise<PreviewAlerting> {
  const store = new RuleStore(client, name);
  await store.open();
  const now = () => Date.now();
  const settings = { ...context.settings, accessLogIndices: toIndexPattern(context.settings.accessLogIndices) };
  const runner = new RuleRunner({ store, context: { ...context, settings }, post, links: linksTo(address), logger, now });
  await runner.open();
  return {
    answer: (request) => answerAlerting({ store, runner, now }, request),
    async recentAlerts() {
      const alerts = (await store.rules()).flatMap((document) => document.alerts);
      const latest = alerts.sort(
        (a, b) => Number(b.status === 'active') - Number(a.status === 'active') || b.startedAt - a.startedAt,
      );
      return { alerts: latest.slice(0, MOST_ALERTS) };
    },
    run: (signal) => runner.run(signal),
  };
}

/** The preview has no APM to show traces in. */
const linksTo = (address: () => string): AlertLinks => ({
  view: (search) => `${address()}/${search}`,
  trace: () => undefined,
});
