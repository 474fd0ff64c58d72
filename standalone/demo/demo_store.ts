import type { Client } from '@elastic/elasticsearch';
import { accessLogTemplate } from '../../server/install/access_log_template';
import { metricTemplate } from '../../server/install/metric_template';
import { traceTemplate } from '../../server/install/trace_template';
import { Failure } from '../elasticsearch/failure';
import { DEMO_INDICES, DEMO_METRIC_INDICES, DEMO_SPAN_INDICES, expiredOf, indexOf } from './demo_index';
import type { Progress } from './traffic/next_step';
import type { DemoDocument } from './traffic/placed_unit';

/** Outside every access-log pattern: nobody's map shows it. */
const STATE_INDEX = 'mesh-observability-demo';
const TEMPLATE = 'kuma-access-log-demo';
const SPAN_TEMPLATE = 'traces-demo';
const METRIC_TEMPLATE = 'metrics-demo';
const ALL = `${DEMO_INDICES},${DEMO_SPAN_INDICES},${DEMO_METRIC_INDICES}`;
const BULK = 3_000;
const BULKS_AT_ONCE = 2;
const TOO_FULL = /No space left|disk usage exceeded|flood.stage|read_only_allow_delete/i;

interface State extends Progress {
  /** Data made from another capture, or by another version of the demo, is thrown away. */
  fingerprint: string;
}

/** The demo's data in Elasticsearch: daily indices under our own template, and how far they have come. */
export class DemoStore {
  constructor(
    private readonly client: Client,
    private readonly fingerprint: string,
    private readonly signal: AbortSignal,
  ) {}

  /** Puts the template and finds what an earlier run has left; undefined when there is nothing, or nothing that fits. */
  async open(): Promise<Progress | undefined> {
    await this.client.indices.putIndexTemplate({ name: TEMPLATE, ...demoTemplate });
    await this.client.indices.putIndexTemplate({ name: SPAN_TEMPLATE, ...demoSpanTemplate });
    await this.client.indices.putIndexTemplate({ name: METRIC_TEMPLATE, ...demoMetricTemplate });
    await this.client.indices.create({ index: STATE_INDEX, settings: { auto_expand_replicas: '0-1' } }, { ignore: [400] });
    const state = await this.readState();
    if (state?.fingerprint === this.fingerprint && state.writtenUntil <= Date.now()) return state;
    await this.deleteIndices(await this.indices());
    return undefined;
  }

  /** What is there already is left as it is: ids tell a document that was written before. Rejects when it is told to stop. */
  async write(documents: Iterable<DemoDocument>, onWritten: (count: number) => void = () => undefined): Promise<void> {
    const iterator = documents[Symbol.iterator]();
    const take = () => {
      const batch: DemoDocument[] = [];
      for (let next = iterator.next(); !next.done; next = iterator.next()) if (batch.push(next.value) === BULK) break;
      return batch;
    };
    const work = async () => {
      for (let batch = take(); batch.length > 0; batch = take()) {
        this.signal.throwIfAborted();
        await this.bulk(batch);
        onWritten(batch.length);
      }
    };
    await Promise.all(Array.from({ length: BULKS_AT_ONCE }, work));
  }

  /** What was written can be searched when this resolves. */
  async show(): Promise<void> {
    await this.client.indices.refresh({ index: ALL });
  }

  /** What was written is on disk when this resolves. */
  async keep(): Promise<void> {
    await this.client.indices.flush({ index: ALL, wait_if_ongoing: true });
  }

  async saveProgress(progress: Progress): Promise<void> {
    const document: State = { ...progress, fingerprint: this.fingerprint };
    await this.client.index({ index: STATE_INDEX, id: 'progress', document });
  }

  async dropExpired(now: number): Promise<void> {
    await this.deleteIndices(expiredOf(await this.indices(), now));
  }

  private async bulk(batch: DemoDocument[]): Promise<void> {
    const operations = batch.flatMap(({ kind, id, start, source }) => [
      `{"create":{"_index":"${indexOf(start, kind)}","_id":"${id}"}}`,
      source,
    ]);
    const answer = await this.client.bulk({ operations, filter_path: 'errors,items.*.error' });
    // Without errors the filter leaves no items at all, which the client's type does not know.
    const items = (answer as Partial<typeof answer>).items ?? [];
    const errors = items.flatMap(({ create }) => create?.error ?? []);
    const real = errors.find(({ type }) => type !== 'version_conflict_engine_exception');
    if (!real) return;
    const reason = real.reason ?? real.type;
    if (TOO_FULL.test(reason))
      throw new Failure(`The disk is full: Elasticsearch writes no more (${reason}). Make room and try again.`);
    throw new Failure(`Elasticsearch does not take the demo's lines: ${reason}`);
  }

  private async readState(): Promise<State | undefined> {
    const answer = await this.client.get<State>({ index: STATE_INDEX, id: 'progress' }, { ignore: [404] });
    return answer.found ? answer._source : undefined;
  }

  private async indices(): Promise<string[]> {
    return Object.keys(await this.client.indices.get({ index: ALL, features: ['aliases'], allow_no_indices: true }));
  }

  /** By their full names: servers refuse to delete by pattern. */
  private async deleteIndices(names: string[]): Promise<void> {
    if (names.length > 0) await this.client.indices.delete({ index: names });
  }
}

/**
 * The product's templates, for a loader: lines can be searched when it says so rather than every second, which saves many small segments while
 * days are written; and as nobody needs the demo's newest seconds after a power cut, Elasticsearch's log on disk may lag.
 */
const LOADING = {
  'index.auto_expand_replicas': false,
  'index.number_of_replicas': 0,
  'index.translog.durability': 'async',
  'index.refresh_interval': '-1',
} as const;

const demoTemplate = {
  ...accessLogTemplate,
  index_patterns: [DEMO_INDICES],
  priority: accessLogTemplate.priority + 1,
  template: { ...accessLogTemplate.template, settings: { ...accessLogTemplate.template.settings, ...LOADING } },
};

const demoSpanTemplate = {
  ...traceTemplate,
  index_patterns: [DEMO_SPAN_INDICES],
  priority: traceTemplate.priority + 1,
  template: { ...traceTemplate.template, settings: { ...traceTemplate.template.settings, ...LOADING } },
};

const demoMetricTemplate = {
  ...metricTemplate,
  index_patterns: [DEMO_METRIC_INDICES],
  priority: metricTemplate.priority + 1,
  template: { ...metricTemplate.template, settings: { ...metricTemplate.template.settings, ...LOADING } },
};
