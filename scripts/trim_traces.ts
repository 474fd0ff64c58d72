/**
 * npx tsx scripts/trim_traces.ts <folder that holds kuma-capture and kuma-1.8-capture>
 *
 * Makes test/corpora/otel_traces and test/corpora/ecs_traces from the raw captures. Every one of the run's 96,861 spans is kept, without the
 * attributes that nobody reads, and a trace's spans lie together: so they pack to a fifth. The other files are the Collector's own bodies.
 */
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';

const UNREAD = [
  ...['user_agent_hdr', 'team', 'downstream_cluster', 'upstream_cluster', 'network.local.address', 'peer.address'],
  ...['http.protocol', 'request_size', 'response_size'],
];
const CORPORA = resolve(__dirname, '../test/corpora');
/** Documents and their actions. */
const CLASSIC_LINES = 4_000;

interface OtelSpan {
  trace_id: string;
  span_id: string;
  '@timestamp': string;
  attributes: Record<string, string>;
  [field: string]: unknown;
}

const readLines = (file: string) => gunzipSync(readFileSync(file)).toString().trimEnd().split('\n');

function writeLines(file: string, lines: string[]) {
  const packed = gzipSync(`${lines.join('\n')}\n`, { level: 9 });
  writeFileSync(file, packed);
  console.log(`${file.slice(CORPORA.length + 1)}: ${lines.length} lines, ${Math.round(packed.length / 1024)} kB`);
}

const orderOf = ({ trace_id, span_id, '@timestamp': at }: OtelSpan) => `${trace_id} ${span_id} ${at}`;

/** The spans among the documents, in the order of their traces. */
function trimWholeRun(file: string): string[] {
  const spans = readLines(file)
    .filter((line) => line.includes('"type":"traces"'))
    .map((line) => JSON.parse(line) as OtelSpan);
  return spans
    .sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1))
    .map(({ data_stream: _, links: __, scope: ___, ...span }) => {
      // In one order: the Collector's is by chance, and does not pack.
      const attributes = Object.fromEntries(
        Object.entries(span.attributes)
          .filter(([name]) => !UNREAD.includes(name))
          .sort(([a], [b]) => (a < b ? -1 : 1)),
      );
      return JSON.stringify({ ...span, attributes });
    });
}

function main(captures: string | undefined) {
  if (!captures) throw new Error('Usage: npx tsx scripts/trim_traces.ts <folder of the captures>');
  const [otel, ecs] = [join(CORPORA, 'otel_traces'), join(CORPORA, 'ecs_traces')];
  for (const folder of [otel, ecs]) mkdirSync(folder, { recursive: true });
  const bodies = join(captures, 'kuma-capture/otel_bulk');
  writeLines(join(otel, 'whole-run.ndjson.gz'), trimWholeRun(join(bodies, 'whole-run-traces-otel.ndjson.gz')));
  copyFileSync(join(bodies, 'stage2-traces-otel.ndjson.gz'), join(otel, 'native-bulk.ndjson.gz'));
  copyFileSync(join(bodies, 'traces-ecs.ndjson.gz'), join(ecs, 'zipkin-bulk.ndjson.gz'));
  const classic = readLines(join(captures, 'kuma-1.8-capture/traces/otel-documents.ndjson.gz')).slice(0, CLASSIC_LINES);
  writeLines(join(otel, 'classic-bulk.ndjson.gz'), classic);
}

main(process.argv[2]);
