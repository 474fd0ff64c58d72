import { setTimeout as sleep } from 'node:timers/promises';
import type { AlertLinks, RequestContext } from '../../server/app';
import type { Connector } from './connector';
import { connectorTypeOf } from './connector_types';
import { parseInterval } from './parse_interval';
import type { Post } from './post';
import type { Delivery, RuleDocument } from './preview_rule';
import type { RuleStore } from './rule_store';
import { applyRun, checkRule } from './run_rule';

export interface RunnerOptions {
  store: RuleStore;
  /** What a rule may read with, without its abort signal. */
  context: Omit<RequestContext, 'signal'>;
  post: Post;
  links: AlertLinks;
  logger: { info(message: string): void; warn(message: string): void };
  now: () => number;
}

/** Rules that are checked at once; the others wait a moment. */
const AT_ONCE = 4;
const LOOK_EVERY = 250;
const FIRST_PAUSE = 5_000;
const LONGEST_PAUSE = 5 * 60_000;
/** What could not be delivered for so long is told in the log, and no longer tried. */
const GIVE_UP = 24 * 60 * 60_000;

/** Checks every enabled rule at its interval and delivers what follows from it, until it is told to stop. */
export class RuleRunner {
  private readonly due = new Map<string, { at: number; every: number }>();
  private readonly running = new Set<string>();
  private readonly sending = new Set<string>();
  private readonly work = new Set<Promise<void>>();
  private readonly stopping = new AbortController();

  constructor(private readonly options: RunnerOptions) {}

  /** What an earlier process has left: its rules, and what it had not delivered yet. */
  async open(): Promise<void> {
    for (const document of await this.options.store.rules()) {
      this.schedule(document);
      this.deliver(document.rule.id, document.outbox);
    }
  }

  /** After every change of a rule: a new one is checked at once. */
  schedule({ rule }: Pick<RuleDocument, 'rule'>): void {
    if (rule.enabled) this.due.set(rule.id, { at: this.options.now(), every: parseInterval(rule.schedule.interval) ?? 60_000 });
    else this.due.delete(rule.id);
  }

  forget(id: string): void {
    this.due.delete(id);
  }

  async run(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      const now = this.options.now();
      for (const [id, entry] of this.due) {
        if (this.running.size >= AT_ONCE) break;
        if (entry.at > now || this.running.has(id)) continue;
        entry.at = Math.max(entry.at + entry.every, now);
        this.keep(this.check(id, signal));
      }
      await sleep(LOOK_EVERY, undefined, { signal }).catch(() => undefined);
    }
    // What is not delivered stays in its outbox.
    this.stopping.abort();
    await Promise.allSettled(this.work);
  }

  private keep(task: Promise<void>): void {
    this.work.add(task);
    void task.finally(() => this.work.delete(task));
  }

  private async check(id: string, signal: AbortSignal): Promise<void> {
    const { store, context, links, now, logger } = this.options;
    this.running.add(id);
    try {
      const document = await store.rule(id);
      if (!document?.rule.enabled) return;
      const result = await checkRule(document, now(), { ...context, signal });
      const connectors = new Map<string, Connector>((await store.connectors()).map((connector) => [connector.id, connector]));
      const written = await store.change(id, (current) =>
        current.rule.enabled ? applyRun(current, result, { now: now(), connectors, links }) : undefined,
      );
      if (written) this.deliver(id, written.outbox);
    } catch (error) {
      if (!signal.aborted)
        await this.remember(id, error).catch((reason: unknown) => logger.warn(`Rule ${id}: ${textOf(reason)}`));
    } finally {
      this.running.delete(id);
    }
  }

  private async remember(id: string, error: unknown): Promise<void> {
    const { store, now, logger } = this.options;
    logger.warn(`Rule ${id} could not be checked: ${textOf(error)}`);
    await store.change(id, (current) => ({
      ...current,
      rule: {
        ...current.rule,
        execution_status: {
          status: 'error',
          last_execution_date: new Date(now()).toISOString(),
          error: { reason: 'execute', message: textOf(error).slice(0, 500) },
        },
      },
    }));
  }

  /** Each connector has its own queue: one that does not answer holds up nobody else's events. */
  private deliver(ruleId: string, outbox: readonly Delivery[]): void {
    for (const connectorId of new Set(outbox.map((delivery) => delivery.connectorId))) {
      const key = `${ruleId} ${connectorId}`;
      if (this.sending.has(key)) continue;
      this.sending.add(key);
      this.keep(this.drain(ruleId, connectorId).finally(() => this.sending.delete(key)));
    }
  }

  private async drain(ruleId: string, connectorId: string): Promise<void> {
    // In order: what resolves must not overtake what triggers.
    for (let sent = true; sent;) sent = await this.sendFirst(ruleId, connectorId).catch(() => false);
  }

  private async sendFirst(ruleId: string, connectorId: string): Promise<boolean> {
    const { store, post, now, logger } = this.options;
    const [first] = (await store.rule(ruleId))?.outbox.filter((delivery) => delivery.connectorId === connectorId) ?? [];
    if (!first || first.notBefore > now()) return false;
    const connector = await store.connector(connectorId);
    const type = connector && connectorTypeOf(connector);
    const outcome =
      connector && type
        ? await post(type.toRequest(connector, first.params), this.stopping.signal)
        : ({ kind: 'refused', message: 'its connector is gone' } as const);
    if (this.stopping.signal.aborted && outcome.kind === 'failed') return false;
    const isOver = outcome.kind !== 'failed' || now() - first.queuedAt > GIVE_UP;
    if (outcome.kind !== 'delivered')
      logger.warn(`An event of rule ${ruleId} was not delivered${isOver ? ', and will not be' : ''}: ${outcome.message}`);
    await store.change(ruleId, (current) => ({
      ...current,
      outbox: isOver
        ? current.outbox.filter(({ id }) => id !== first.id)
        : current.outbox.map((one) => (one.id === first.id ? later(one, now()) : one)),
    }));
    return isOver;
  }
}

const later = (delivery: Delivery, now: number): Delivery => ({
  ...delivery,
  attempts: delivery.attempts + 1,
  notBefore: now + Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** delivery.attempts),
});

const textOf = (error: unknown) => (error instanceof Error ? error.message : String(error));
