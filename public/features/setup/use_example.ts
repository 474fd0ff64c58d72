import { useQuery } from '@tanstack/react-query';
import { loadExample } from './load_example';

/** The text of a file of examples/; undefined while it is fetched, or when it could not be. */
export function useExample(path: string): { text: string | undefined; failure: unknown } {
  const { data, error } = useQuery({ queryKey: ['example', path], queryFn: () => loadExample(path) });
  return { text: data, failure: error };
}
