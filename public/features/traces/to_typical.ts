import type { FoundSpan, Trace, TraceId } from '../../../common/domain/trace';

/** Of a sample of requests of the same kind the one whose duration is the middle one. Undefined when there are too few to speak of. Pure. */
export function toTypical(sample: readonly FoundSpan[], not: TraceId): FoundSpan | undefined {
  const timed = sample
    .filter((span): span is FoundSpan & { duration: NonNullable<FoundSpan['duration']> } => span.duration !== undefined)
    .filter(({ traceId, failed }) => traceId !== not && !failed)
    .sort((a, b) => a.duration - b.duration);
  return timed.length < 3 ? undefined : timed[Math.floor(timed.length / 2)];
}

/** What a request like this one is found by: its path without query, up to the first part that is a number or an id. */
export function pathPattern({ spans }: Pick<Trace, 'spans'>): string {
  const path = spans[0]?.path?.split('?')[0] ?? '';
  const parts = path.split('/');
  const variable = parts.findIndex((part) => /\d/.test(part));
  return variable < 0 ? path : `${parts.slice(0, variable).join('/')}/`;
}
