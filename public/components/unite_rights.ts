import type { CoverageNote } from '../../common/domain/coverage';

/** What a role keeps back of several signals as one note a kind, the other notes left out. */
export function uniteRights(notes: readonly CoverageNote[]): CoverageNote[] {
  const kept = notes.flatMap((note) => (note.code === 'not_readable' ? [note] : []));
  const indices = kept.flatMap((note) => note.indices);
  const limits = notes.flatMap((note) => (note.code === 'reading_limited' ? [note] : []));
  return [
    ...(indices.length === 0
      ? []
      : [{ code: 'not_readable' as const, indices: [...new Set(indices)], all: kept.every(({ all }) => all) }]),
    ...(limits.length === 0
      ? []
      : [
          {
            code: 'reading_limited' as const,
            documents: limits.some(({ documents }) => documents),
            fields: limits.some(({ fields }) => fields),
          },
        ]),
  ];
}
