import { accessLogTemplate } from '../../server/install/access_log_template';
import { traceTemplate } from '../../server/install/trace_template';
import { aCorpus } from '../builders/a_corpus';
import { wholeRunDocuments } from '../builders/a_trace_corpus';
import { callElasticsearch } from './call_elasticsearch';

/** Matches the default index pattern, and nothing that somebody else would write to. */
const INDEX = 'kuma-access-log-kibana-test';
/** An index of its own, whatever templates for data streams the cluster has. */
const SPAN_INDEX = 'apm-mesh-kibana-test';
const LINES_AT_ONCE = 5_000;

/** What the captured mesh has: data/kuma-capture, told in test/corpora. */
export const CAPTURED_EDGES = 9;

/** Writes the captured mesh so that it ends now: the map's default window shows it. Returns what takes it away again. */
export async function loadCapture(elasticsearch: string): Promise<() => Promise<void>> {
  const remove = async () => {
    await callElasticsearch(elasticsearch, 'DELETE', `/${INDEX},${SPAN_INDEX}?ignore_unavailable=true`);
  };
  await remove();
  const { settings, mappings } = accessLogTemplate.template;
  await callElasticsearch(elasticsearch, 'PUT', `/${INDEX}`, JSON.stringify({ settings, mappings }));

  const lines = aCorpus('kuma_access_log_json', 'rich-json');
  const startOf = (line: (typeof lines)[number]) => Date.parse(String(line.start_time));
  const shift = Date.now() - lines.reduce((latest, line) => Math.max(latest, startOf(line)), 0);
  const moved = lines.map((line) => {
    const start = new Date(startOf(line) + shift).toISOString();
    return { ...line, '@timestamp': start, start_time: start };
  });
  await write(elasticsearch, INDEX, moved);
  const spans = traceTemplate.template;
  await callElasticsearch(
    elasticsearch,
    'PUT',
    `/${SPAN_INDEX}`,
    JSON.stringify({ settings: spans.settings, mappings: spans.mappings }),
  );
  await write(
    elasticsearch,
    SPAN_INDEX,
    wholeRunDocuments().map((span) => ({ ...span, '@timestamp': toMoved(span['@timestamp'], shift) })),
  );
  return remove;
}

/** Milliseconds since 1970 as text; what stands after the dot stays. */
function toMoved(time: unknown, shift: number): string {
  const [whole = '', rest] = String(time).split('.');
  return `${Number(whole) + shift}${rest === undefined ? '' : `.${rest}`}`;
}

async function write(elasticsearch: string, index: string, documents: object[]): Promise<void> {
  for (let at = 0; at < documents.length; at += LINES_AT_ONCE) {
    const body = documents.slice(at, at + LINES_AT_ONCE).map((document) => `{"create":{}}\n${JSON.stringify(document)}\n`);
    const answer = await callElasticsearch(elasticsearch, 'POST', `/${index}/_bulk`, body.join(''));
    if (answer.errors) throw new Error(`Elasticsearch did not take every document: ${JSON.stringify(answer).slice(0, 500)}`);
  }
  await callElasticsearch(elasticsearch, 'POST', `/${index}/_refresh`);
}
