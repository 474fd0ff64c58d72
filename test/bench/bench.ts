/**
 * npm run bench [-- --only map_query,scaling] [--large] [--requests N] [--inbound] [--rounds N]
 * Compares within one run on one machine; asserts nothing. Writes build/bench.json.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { accuracy } from './accuracy';
import { createBenchElasticsearch } from './bench_elasticsearch';
import type { BenchContext, BenchResult, Benchmark } from './benchmark';
import { bundleSize } from './bundle_size';
import { largestAnswer } from './largest_answer';
import { layoutQuality } from './layout_quality';
import { mapDrawing } from './map_drawing';
import { detection } from './detection';
import { mapQuery } from './map_query';
import { metrics } from './metrics';
import { parseBenchOptions } from './parse_bench_options';
import { preparation } from './preparation';
import { ranking } from './ranking';
import { rules } from './rules';
import { scaling } from './scaling';
import { toMarkdown } from './to_markdown';
import { traceDrawing } from './trace_drawing';

/** In this order, unless `--only` names some. */
const BENCHMARKS: readonly Benchmark[] = [
  detection,
  mapQuery,
  accuracy,
  preparation,
  scaling,
  metrics,
  largestAnswer,
  rules,
  ranking,
  bundleSize,
  mapDrawing,
  layoutQuality,
  traceDrawing,
];
const REPORT = join(__dirname, '../../build/bench.json');

async function main(): Promise<void> {
  const { only, options } = parseBenchOptions(
    process.argv.slice(2),
    BENCHMARKS.map(({ name }) => name),
  );
  const say = (message: string) => console.log(message);
  const elasticsearch = createBenchElasticsearch(say);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void elasticsearch.stop().finally(() => process.exit(130)));
  }
  const context: BenchContext = { elasticsearch: () => elasticsearch.client(), options, say };
  const results: Record<string, BenchResult> = {};
  try {
    for (const { name, title, run } of BENCHMARKS.filter((benchmark) => only.includes(benchmark.name))) {
      say(`\n## ${title} (${name})\n`);
      const result = await run(context);
      results[name] = result;
      say(['', ...result.tables.map(toMarkdown), ...result.remarks].join('\n\n'));
    }
    const machine = await describeMachine(
      context,
      ['map_query', 'scaling', 'metrics', 'largest_answer', 'rules'].some((name) => name in results),
    );
    say(`\n${Object.values(machine).join(' · ')}`);
    mkdirSync(join(REPORT, '..'), { recursive: true });
    writeFileSync(REPORT, `${JSON.stringify({ machine, options, results }, undefined, 2)}\n`);
  } finally {
    await elasticsearch.stop();
  }
}

async function describeMachine({ elasticsearch }: BenchContext, asked: boolean) {
  const version = asked ? `Elasticsearch ${await readVersion(elasticsearch)}` : 'no Elasticsearch asked';
  return {
    date: new Date().toISOString(),
    node: `Node ${process.version}`,
    elasticsearch: version,
    cores: `${availableParallelism()} × ${cpus()[0]?.model.trim() ?? 'unknown processor'}`,
    memory: `${Math.round(totalmem() / 1e9)} GB`,
    peak: `this process at most ${Math.round(process.resourceUsage().maxRSS / 1000)} MB`,
  };
}

/** Not by GET /, which the smallest distribution does not answer. */
async function readVersion(elasticsearch: BenchContext['elasticsearch']): Promise<string> {
  const { nodes } = await (await elasticsearch()).nodes.info({ metric: 'os' });
  return Object.values(nodes)[0]?.version ?? 'unknown';
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
