import type { Client } from '@elastic/elasticsearch';
import type { Connector } from './connector';
import type { RuleDocument } from './preview_rule';

/** What the names of the preview's indices begin with. Outside every access-log pattern: nobody's map shows them. */
export const PREVIEW_NAME = 'mesh-observability-preview';
/** Of a preview: Kibana keeps as many as it likes. */
export const MOST_RULES = 1_000;

/**
 * Rules and connectors of the preview, in Elasticsearch. One process writes them: two previews on one Elasticsearch need names of their own.
 * Two changes of one rule come one after the other.
 */
export class RuleStore {
  private readonly queues = new Map<string, Promise<unknown>>();
  private readonly rulesIndex: string;
  private readonly connectorsIndex: string;

  constructor(
    private readonly client: Client,
    name = PREVIEW_NAME,
  ) {
    this.rulesIndex = `${name}-rules`;
    this.connectorsIndex = `${name}-connectors`;
  }

  async open(): Promise<void> {
    for (const index of [this.rulesIndex, this.connectorsIndex]) {
      const settings = { auto_expand_replicas: '0-1', number_of_shards: 1 };
      await this.client.indices.create({ index, settings, mappings: { dynamic: false } }, { ignore: [400] });
    }
  }

  async rules(): Promise<RuleDocument[]> {
    return this.all<RuleDocument>(this.rulesIndex);
  }

  async rule(id: string): Promise<RuleDocument | undefined> {
    const answer = await this.client.get<RuleDocument>({ index: this.rulesIndex, id }, { ignore: [404] });
    return answer.found ? answer._source : undefined;
  }

  async add(document: RuleDocument): Promise<void> {
    await this.client.create({ index: this.rulesIndex, id: document.rule.id, document, refresh: true });
  }

  /** Resolves with what was written; undefined when there is no such rule, or when `change` returns nothing. */
  change(id: string, change: (document: RuleDocument) => RuleDocument | undefined): Promise<RuleDocument | undefined> {
    const before = this.queues.get(id) ?? Promise.resolve();
    const next = before.catch(() => undefined).then(() => this.changeNow(id, change));
    this.queues.set(id, next);
    void next.catch(() => undefined).then(() => this.queues.get(id) === next && this.queues.delete(id));
    return next;
  }

  async remove(id: string): Promise<boolean> {
    const answer = await this.client.delete({ index: this.rulesIndex, id, refresh: true }, { ignore: [404] });
    return answer.result === 'deleted';
  }

  async connectors(): Promise<Connector[]> {
    return this.all<Connector>(this.connectorsIndex);
  }

  async connector(id: string): Promise<Connector | undefined> {
    const answer = await this.client.get<Connector>({ index: this.connectorsIndex, id }, { ignore: [404] });
    return answer.found ? answer._source : undefined;
  }

  async addConnector(connector: Connector): Promise<void> {
    await this.client.create({ index: this.connectorsIndex, id: connector.id, document: connector, refresh: true });
  }

  async removeConnector(id: string): Promise<boolean> {
    const answer = await this.client.delete({ index: this.connectorsIndex, id, refresh: true }, { ignore: [404] });
    return answer.result === 'deleted';
  }

  private async changeNow(id: string, change: (document: RuleDocument) => RuleDocument | undefined) {
    const answer = await this.client.get<RuleDocument>({ index: this.rulesIndex, id }, { ignore: [404] });
    if (!answer.found || !answer._source) return undefined;
    const document = change(answer._source);
    if (!document) return undefined;
    await this.client.index({
      index: this.rulesIndex,
      id,
      document,
      if_seq_no: answer._seq_no,
      if_primary_term: answer._primary_term,
    });
    return document;
  }

  private async all<T>(index: string): Promise<T[]> {
    await this.client.indices.refresh({ index });
    const { hits } = await this.client.search<T>({ index, size: MOST_RULES, query: { match_all: {} } });
    return hits.hits.flatMap(({ _source }) => (_source ? [_source] : []));
  }
}
