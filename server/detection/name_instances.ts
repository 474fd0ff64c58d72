import type { AnomalyMetric, Finding } from '../../common/domain/anomaly';
import type { EdgeId } from '../../common/domain/edge';
import type { TimeRange } from '../../common/domain/time_range';
import { epochMs } from '../../common/domain/units';
import { findOddInstance } from '../analysis/find_odd_instance';
import type { SearchRunner } from '../queries/search_runner';
import type { InstanceRow } from '../queries/traffic_by_instance';
import { QUESTION_LIMIT, buildTrafficByInstance, readTrafficByInstance } from '../queries/traffic_by_instance';
import type { Predicate } from '../sources/predicate';
import type { AccessLogReader } from '../sources/source';
import type { EdgeSeries } from './to_series';

interface Request {
  indices: string;
  exclude: Predicate[];
  range: TimeRange;
}

const MOST_PARTS = 50;

/** Of the worst edges: is it one instance of several? One search, and only when something is unusual. */
export async function nameInstances(
  findings: Finding[],
  edges: ReadonlyMap<EdgeId, EdgeSeries>,
  { indices, exclude, range }: Request,
  { reader, runner }: { reader: AccessLogReader; runner: SearchRunner },
): Promise<Finding[]> {
  const asked = findings
    .flatMap((finding) => {
      const edge = finding.subject.kind === 'edge' && readOf(finding.metric) ? edges.get(finding.subject.id) : undefined;
      return edge && edge.parts.length <= MOST_PARTS ? [{ finding, parts: edge.parts }] : [];
    })
    .slice(0, QUESTION_LIMIT);
  const questions = asked.map(({ finding, parts }) => ({
    parts,
    range: { from: epochMs(Math.max(range.from, finding.since)), to: epochMs(finding.until ?? range.to) },
  }));
  const search = buildTrafficByInstance({ indices, exclude, questions }, reader);
  if (!search) return findings;
  const answers = readTrafficByInstance(await runner.run(search));
  const named = new Map(
    asked.flatMap(({ finding }, place) => {
      const read = readOf(finding.metric);
      const instance =
        read &&
        findOddInstance(
          (answers[place] ?? []).flatMap((row) => read(row) ?? []),
          finding.usual,
        );
      return instance ? [[finding, instance] as const] : [];
    }),
  );
  return findings.map((finding) => {
    const instance = named.get(finding);
    return instance ? { ...finding, instance } : finding;
  });
}

type Read = (row: InstanceRow) => { name: string; lines: number; value: number } | undefined;

const READS: Partial<Record<AnomalyMetric, Read>> = {
  p50: ({ name, figures }) => figures.percentiles && { name, lines: figures.answered, value: figures.percentiles.p50 },
  p95: ({ name, figures }) => figures.percentiles && { name, lines: figures.answered, value: figures.percentiles.p95 },
  error_ratio: ({ name, figures }) =>
    figures.judged > 0 ? { name, lines: figures.judged, value: figures.failed / figures.judged } : undefined,
};

const readOf = (metric: AnomalyMetric): Read | undefined => READS[metric];
