import type { Client } from '@elastic/elasticsearch';

/** One subject that is measured. A new one is a file beside this one and an entry in bench.ts. */
export interface Benchmark {
  /** What `--only` knows it by. */
  name: string;
  title: string;
  run(context: BenchContext): Promise<BenchResult>;
}

export interface BenchContext {
  /** Starts an Elasticsearch on first use: some benchmarks need none. */
  elasticsearch(): Promise<Client>;
  options: BenchOptions;
  say(message: string): void;
}

export interface BenchOptions {
  /** Requests in the main index. */
  requests: number;
  /** Inbound lines too. */
  inbound: boolean;
  /** Measured repetitions; the first rounds are not counted. */
  rounds: number;
}

export interface BenchResult {
  tables: Table[];
  /** Sentences about what the tables show, or why there is none. */
  remarks: string[];
}

export interface Table {
  title: string;
  columns: string[];
  rows: Array<Array<string | number>>;
}
