import { useQueries, useQuery } from '@tanstack/react-query';
import { loadExample } from './load_example';

const queryOf = (path: string) => ({ queryKey: ['example', path], queryFn: () => loadExample(path) });

/** The text of a file of examples/; undefined while it is fetched, or when it could not be. */
export function useExample(path: string): { text: string | undefined; failure: unknown } {
  const { data, error } = useQuery(queryOf(path));
  return { text: data, failure: error };
}

/** The texts of several, in their order; undefined until all are there. */
export function useExamples(paths: readonly string[]): string[] | undefined {
  const texts = useQueries({ queries: paths.map(queryOf) }).map(({ data }) => data);
  return texts.every((text): text is string => text !== undefined) ? texts : undefined;
}
