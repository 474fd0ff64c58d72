import type { Edge } from '../../../common/domain/edge';
import type { Service } from '../../../common/domain/service_map';
import type { ErrorFigures } from './tone_of';

/**
 * Errors of a service as its callers saw them; where no caller's side is known, as it answered them itself.
 * @param incoming the edges that lead to it
 */
export function serviceErrors({ callee, hiddenErrors }: Service, incoming: Edge[]): ErrorFigures {
  let [count, known] = [0, 0];
  for (const { caller } of incoming) {
    count += caller.errors?.count ?? 0;
    known += caller.errors?.known ?? 0;
  }
  return {
    ...shareOf('seen', known > 0 ? { count, known } : callee?.errors),
    ...shareOf('hidden', callee && hiddenErrors !== undefined ? { count: hiddenErrors, known: callee.lines } : undefined),
  };
}

/** The same of an edge. */
export function edgeErrors({ caller, callee, hiddenErrors }: Edge): ErrorFigures {
  return {
    ...shareOf('seen', caller.errors),
    ...shareOf('hidden', callee && hiddenErrors !== undefined ? { count: hiddenErrors, known: callee.lines } : undefined),
  };
}

const shareOf = (figure: keyof ErrorFigures, errors: { count: number; known: number } | undefined): ErrorFigures =>
  errors && errors.known > 0 ? { [figure]: errors.count / errors.known } : {};
