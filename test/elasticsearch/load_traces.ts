import type { Client } from '@elastic/elasticsearch';
import { TRACE_TEMPLATE_NAME, traceTemplate } from '../../server/install/trace_template';
import { aBulkBody, wholeRunDocuments } from '../builders/a_trace_corpus';
import { indexLines } from './index_lines';

/** All spans of traces that begin in one of these windows of the run, under our own template. Returns the index. */
export async function loadRunTraces(
  client: Client,
  index: string,
  ...windows: Array<[from: string, to: string]>
): Promise<string> {
  const stretches = windows.map(([from, to]) => [Date.parse(from), Date.parse(to)] as const);
  const isWithin = (document: Record<string, unknown>) => {
    const at = Number(document['@timestamp']);
    return stretches.some(([from, to]) => at >= from && at < to);
  };
  const documents = wholeRunDocuments();
  const begun = new Set(documents.filter((it) => it.parent_span_id === undefined && isWithin(it)).map((it) => it.trace_id));
  await prepare(client, index);
  await indexLines(
    client,
    index,
    documents.filter(({ trace_id }) => begun.has(trace_id)),
  );
  return index;
}

/** The very documents of a recorded body, each in an index whose name begins with `prefix`. Returns their pattern. */
export async function loadBulkBody(client: Client, path: string, prefix: string): Promise<string> {
  const byIndex = new Map<string, object[]>();
  for (const { index, document } of aBulkBody(path)) byIndex.set(index, [...(byIndex.get(index) ?? []), document]);
  for (const [index, documents] of byIndex) {
    await prepare(client, `${prefix}-${index}`);
    await indexLines(client, `${prefix}-${index}`, documents);
  }
  return `${prefix}-*`;
}

async function prepare(client: Client, index: string): Promise<void> {
  const { index_patterns: own, ...template } = traceTemplate;
  await client.indices.putIndexTemplate({ name: TRACE_TEMPLATE_NAME, ...template, index_patterns: [...own, '*-*.otel-*'] });
  await client.indices.delete({ index, ignore_unavailable: true });
}
