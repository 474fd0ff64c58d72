import { once } from 'node:events';
import { accessLogTemplate } from '../../server/install/access_log_template';
import { traceTemplate } from '../../server/install/trace_template';
import { aCorpus } from '../builders/a_corpus';
import { wholeRunDocuments } from '../builders/a_trace_corpus';
import { withArrival } from '../elasticsearch/index_lines';
import { spawnScript } from '../elasticsearch/spawn_script';
import { startSecuredElasticsearch } from '../elasticsearch/start_secured_elasticsearch';
import { indexTeams, ofBank, ofShop } from '../elasticsearch/two_teams';
import { CAPTURED, pageFolder } from './serve_capture';

/**
 * Two teams' telemetry, alike but for its names. `limited` reads the shop's index, and of the index of both the shop's documents; `stranger` may read
 * other things, `nobody` nothing at all. `editor` may put templates besides.
 */
const ROLES = `
everything: { indices: [ { names: [ 'pages-*' ], privileges: [ read, view_index_metadata ] } ] }
templates: { cluster: [ manage_index_templates, manage_ingest_pipelines ] }
shop: { indices: [ { names: [ 'pages-shop-*' ], privileges: [ read ] }, { names: [ 'pages-both-*' ], privileges: [ read ], query: '{"term":{"team":"shop"}}' } ] }
elsewhere: { indices: [ { names: [ 'weather-*' ], privileges: [ read ] } ] }
nothing: { cluster: [ ] }
`;
const USERS = {
  reader: ['everything'],
  editor: ['everything', 'templates'],
  limited: ['shop'],
  stranger: ['elsewhere'],
  nobody: ['nothing'],
};
export type PageUser = keyof typeof USERS;

const { from, to } = CAPTURED.slow;

export interface SecuredPages {
  url: string;
  /** A page's address, in the time range that holds telemetry. */
  urlOf(search: Record<string, string>): string;
  authorizationOf(user: PageUser): string;
  /** Of a trace of each team. */
  traces: { shop: string; bank: string };
  close(): Promise<void>;
}

/** Our pages over an Elasticsearch that knows users, asked as whoever looks. */
export async function serveSecured(): Promise<SecuredPages> {
  const secured = await startSecuredElasticsearch(USERS, ROLES);
  try {
    const { administrator } = secured;
    const lines = aCorpus('kuma_access_log_json', 'rich-json')
      .filter(({ start_time }) => String(start_time) >= from && String(start_time) < to)
      .map(withArrival);
    const [earlier, later] = halves(lines);
    const { mappings: logs } = accessLogTemplate.template;
    await indexTeams(administrator, 'pages-shop-logs', ofShop(earlier), logs);
    await indexTeams(administrator, 'pages-bank-logs', ofBank(earlier), logs);
    await indexTeams(administrator, 'pages-both-logs', [...ofShop(later), ...ofBank(later)], logs);
    const spans = wholeRunDocuments().filter(
      (span) => Number(span['@timestamp']) >= Date.parse(from) && Number(span['@timestamp']) < Date.parse(to),
    );
    const { mappings: traces } = traceTemplate.template;
    await indexTeams(administrator, 'pages-shop-spans', ofShop(spans), traces);
    await indexTeams(administrator, 'pages-bank-spans', ofBank(spans), traces);

    const { child, url } = await spawnScript('standalone/server/serve_preview.ts', [pageFolder()], {
      ELASTICSEARCH_URL: secured.url,
      MESH_OBSERVABILITY_ACCESS_LOG_INDICES: 'pages-*-logs',
      MESH_OBSERVABILITY_TRACE_INDICES: 'pages-*-spans',
      MESH_OBSERVABILITY_AS_WHO_ASKS: 'true',
    });
    const traceOf = (documents: object[]) => String((documents[0] as { trace_id?: unknown }).trace_id);
    return {
      url,
      urlOf: (search) => `${url}/?${new URLSearchParams({ rangeFrom: from, rangeTo: to, paused: 'true', ...search }).toString()}`,
      authorizationOf: secured.authorizationOf,
      traces: { shop: traceOf(ofShop(spans)), bank: traceOf(ofBank(spans)) },
      async close() {
        child.stdin?.end();
        if (child.exitCode === null) await once(child, 'exit');
        await secured.stop();
      },
    };
  } catch (error) {
    await secured.stop();
    throw error;
  }
}

function halves<T>(all: readonly T[]): [T[], T[]] {
  const middle = Math.floor(all.length / 2);
  return [all.slice(0, middle), all.slice(middle)];
}
