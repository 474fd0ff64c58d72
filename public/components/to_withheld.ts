import type { CoverageNote } from '../../common/domain/coverage';
import { HttpFailure } from '../host/http_failure';
import { uniteRights } from './unite_rights';

/** Nothing of what a page stands on may be read. */
export interface Withheld {
  /** Patterns that the role does not cover, where they are known. */
  indices?: string[];
  /** Elasticsearch's own words. */
  said?: string;
}

/**
 * Whether a page has nothing to show because of the user's role: Elasticsearch refuses outright whoever may read nothing at all, and is silent to
 * whoever may read other things: then the answer holds nothing, and tells that the role covers none of the patterns. Undefined: something is to be seen,
 * or it is not a matter of rights; where the role covers one of the patterns there may simply be nothing yet.
 */
export function toWithheld(
  failure: unknown,
  answer?: { isEmpty: boolean; notes: readonly CoverageNote[] },
): Withheld | undefined {
  if (failure instanceof HttpFailure) {
    const { code, said } = failure.problem;
    return code === 'not_readable' ? (said === undefined ? {} : { said }) : undefined;
  }
  if (!answer?.isEmpty) return undefined;
  const [note] = uniteRights(answer.notes);
  return note?.code === 'not_readable' && note.all ? { indices: note.indices } : undefined;
}
