import type { Span } from '../../common/domain/trace';

const KIND_ORDER: Record<Span['kind'], number> = { client: 0, producer: 1, server: 2, consumer: 3, internal: 4 };

/**
 * Every span once, in an order that does not depend on the order in which they came. Exporters send again what they believe lost: the same ids,
 * writer, start and duration is the same span. A retry's server spans share their ids, but not their start.
 */
export function toUniqueSpans(spans: readonly Span[]): { unique: Span[]; doubled: number } {
  const sorted = [...spans].sort(compareSpans);
  const seen = new Set<string>();
  const unique = sorted.filter((span) => {
    const { spanId, parentId, kind, service, instance, start, duration } = span;
    const key = JSON.stringify([spanId, parentId, kind, service.id, instance, start, duration]);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
  return { unique, doubled: spans.length - unique.length };
}

/** By start; a caller before whom it calls. What is equal in everything that matters is ordered by its document. */
function compareSpans(a: Span, b: Span): number {
  return (
    a.start - b.start ||
    KIND_ORDER[a.kind] - KIND_ORDER[b.kind] ||
    (b.duration ?? 0) - (a.duration ?? 0) ||
    compareText(a.spanId, b.spanId) ||
    compareText(a.parentId ?? '', b.parentId ?? '') ||
    compareText(a.service.id, b.service.id) ||
    compareText(a.instance ?? '', b.instance ?? '') ||
    compareText(a.document.index, b.document.index) ||
    compareText(a.document.id, b.document.id)
  );
}

const compareText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
