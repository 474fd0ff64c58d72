import type { MlHealth, MlJob, MlKind, MlPart, MlTechnique } from '../../common/domain/ml';
import { epochMs, ratio } from '../../common/domain/units';
import type { MlInventory } from './find_jobs';
import { mlNames } from './ml_names';

/** How what we made is doing; undefined: it has not been made. */
export function toJob(
  { kind, technique }: { kind: MlKind; technique: MlTechnique },
  inventory: MlInventory,
  space: string,
): MlJob | undefined {
  return technique === 'anomaly_detection' ? toAnomalyJob(kind, inventory, space) : toAnalysis(kind, inventory, space);
}

function toAnomalyJob(kind: MlKind, inventory: MlInventory, space: string): MlJob | undefined {
  const { id, datafeed } = mlNames(kind, space);
  if (!inventory.jobs.some(({ job_id }) => job_id === id)) return undefined;
  const stats = inventory.jobStats.get(id);
  const feed = inventory.datafeedStats.get(datafeed);
  const parts: MlPart[] = [
    { what: 'job', id, state: stats?.state ?? 'unknown', ...reason(stats?.assignment_explanation) },
    ...(feed ? [{ what: 'datafeed' as const, id: datafeed, state: feed.state, ...reason(feed.assignment_explanation) }] : []),
  ];
  const size = stats?.model_size_stats;
  const limit = toBytes(size?.model_bytes_memory_limit);
  const latest = stats?.data_counts.latest_record_timestamp;
  return {
    health: healthOf(stats?.state, feed?.state),
    parts,
    ...(size
      ? {
          memory: { status: size.memory_status, used: toBytes(size.model_bytes) ?? 0, ...(limit === undefined ? {} : { limit }) },
        }
      : {}),
    ...(stats ? { processed: stats.data_counts.processed_record_count } : {}),
    ...(latest === undefined ? {} : { latest: epochMs(latest) }),
    messages: inventory.messages.get(id) ?? [],
  };
}

function healthOf(job: string | undefined, feed: string | undefined): MlHealth {
  if (job === 'failed') return 'failed';
  if (feed === undefined) return 'incomplete';
  if (job === 'opened' && feed === 'started') return 'running';
  return job === 'opening' || feed === 'starting' ? 'starting' : 'idle';
}

function toAnalysis(kind: MlKind, inventory: MlInventory, space: string): MlJob | undefined {
  const { id, transform } = mlNames(kind, space);
  const stats = inventory.analytics.get(id);
  const figures = inventory.transforms.get(transform);
  if (!stats && !figures) return undefined;
  const parts: MlPart[] = [
    ...(figures ? [{ what: 'transform' as const, id: transform, state: figures.state, ...reason(figures.reason) }] : []),
    ...(stats ? [{ what: 'analytics' as const, id, state: stats.state, ...reason(stats.assignment_explanation) }] : []),
  ];
  const used = stats?.memory_usage.peak_usage_bytes;
  const percents = (stats?.progress ?? []).map(({ progress_percent }) => progress_percent);
  const progress = percents.length === 0 ? 0 : percents.reduce((sum, each) => sum + each, 0) / percents.length / 100;
  const needsFigures = kind === 'edge_outliers' || kind === 'service_outliers';
  return {
    health: analysisHealth({ state: stats?.state, progress, needsFigures, figures }),
    parts,
    progress: ratio(progress),
    ...(used === undefined
      ? {}
      : { memory: { status: stats?.memory_usage.status === 'hard_limit' ? 'hard_limit' : 'ok', used } }),
    messages: [...(inventory.messages.get(id) ?? []), ...(inventory.messages.get(transform) ?? [])].sort((a, b) => b.at - a.at),
  };
}

function analysisHealth({
  state,
  progress,
  needsFigures,
  figures,
}: {
  state: string | undefined;
  progress: number;
  needsFigures: boolean;
  figures: { state: string; checkpointing: { last?: { checkpoint: number } } } | undefined;
}): MlHealth {
  if (state === 'failed' || figures?.state === 'failed') return 'failed';
  if (state === undefined || (needsFigures && !figures)) return 'incomplete';
  if (state === 'started') return 'running';
  if (state === 'starting') return 'starting';
  if (progress >= 1) return 'done';
  if (!needsFigures) return 'idle';
  // A transform that is no stream stops by itself after its first checkpoint.
  return figures?.state === 'stopped' && (figures.checkpointing.last?.checkpoint ?? 0) > 0 ? 'prepared' : 'preparing';
}

const reason = (text: string | undefined) => (text ? { reason: text.slice(0, 500) } : {});

const UNITS: Record<string, number> = { b: 1, kb: 2 ** 10, mb: 2 ** 20, gb: 2 ** 30, tb: 2 ** 40 };

/** A number, or a text such as `128mb`. */
function toBytes(size: unknown): number | undefined {
  if (typeof size === 'number') return size;
  const [, figure, unit = 'b'] = /^([\d.]+)\s*([a-z]*)$/i.exec(typeof size === 'string' ? size : '') ?? [];
  return figure === undefined ? undefined : Number(figure) * (UNITS[unit.toLowerCase()] ?? 1);
}
