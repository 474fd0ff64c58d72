import * as v from 'valibot';

/** A view that somebody gave a name: the page's own query string, which everything on the page is in. */
export interface SavedView {
  name: string;
  search: string;
  /** Opened when the page is opened without saying what to show. One at most. */
  isDefault: boolean;
}

/** What is kept; the version says how to read it when a later one keeps it otherwise. */
const stored = v.object({
  version: v.literal(1),
  views: v.pipe(
    v.array(
      v.object({
        name: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(100)),
        search: v.pipe(v.string(), v.maxLength(20_000), v.regex(/^(\?|$)/)),
        isDefault: v.boolean(),
      }),
    ),
    v.maxLength(100),
  ),
});

export const MOST_VIEWS = 100;
export const LONGEST_NAME = 100;

/** Anybody may have written into the browser's storage: what cannot be read counts as not there. */
export function parseViews(text: string | undefined): SavedView[] {
  if (text === undefined) return [];
  try {
    const parsed = v.safeParse(stored, JSON.parse(text));
    return parsed.success ? parsed.output.views : [];
  } catch {
    // Not JSON.
    return [];
  }
}

export const toStoredViews = (views: readonly SavedView[]): string => JSON.stringify({ version: 1, views });

/** A view of the same name is replaced; the list stays sorted by name. */
export function withView(views: readonly SavedView[], view: SavedView): SavedView[] {
  const others = views
    .filter(({ name }) => name !== view.name)
    .map((other) => (view.isDefault ? { ...other, isDefault: false } : other));
  return [...others, view].sort((a, b) => a.name.localeCompare(b.name)).slice(0, MOST_VIEWS);
}

export const withoutView = (views: readonly SavedView[], gone: string): SavedView[] => views.filter(({ name }) => name !== gone);
