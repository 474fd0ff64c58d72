import { useQueries, useQuery } from '@tanstack/react-query';
import { loadExample } from './load_example';

const queryOf = (path: string) => ({ queryKey: ['example', path], queryFn: () => loadExample(path) });

/** The text of a file of examples/; undefined while it is fetched, or when it could not be. */
export function useExample(path: string): { text: string | undefined; failure: unknown; retry(): void } {
  const { data, error, refetch } = useQuery(queryOf(path));
  return { text: data, failure: error, retry: () => void refetch() };
}

/** The texts of several, in their order; undefined until all are there. `failed` is the first that could not be fetched; `retry` asks for all of those again. */
export function useExamples(paths: readonly string[]): {
  texts: string[] | undefined;
  failed: string | undefined;
  retry(): void;
} {
  const answers = useQueries({ queries: paths.map(queryOf) });
  const texts = answers.map(({ data }) => data);
  return {
    texts: texts.every((text): text is string => text !== undefined) ? texts : undefined,
    failed: paths.find((_, place) => answers[place]?.error != null),
    retry: () => answers.forEach(({ error, refetch }) => error != null && void refetch()),
  };
}
