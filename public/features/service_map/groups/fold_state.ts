import type { GroupBy, GroupId } from './group';

/** What a person has chosen to be grouped and folded; lives in the page's address. */
export interface FoldState {
  by: GroupBy;
  /** auto: a map that is not readable is folded. */
  folded: 'auto' | 'all' | 'none';
  /** Groups that are not as `folded` says. */
  except: GroupId[];
}

export const DEFAULT_FOLD_STATE: FoldState = { by: 'auto', folded: 'auto', except: [] };

/** @param readable the whole map can be read unfolded */
export function isFoldedIn({ folded, except }: FoldState, readable: boolean): (id: GroupId) => boolean {
  const all = folded === 'auto' ? !readable : folded === 'all';
  const exceptions = new Set(except);
  return (id) => all !== exceptions.has(id);
}

/** Folds what is unfolded and the other way round. From now on it no longer depends on the size of the map what is folded. */
export function toggledFold(state: FoldState, id: GroupId, readable: boolean): FoldState {
  const folded = state.folded === 'auto' ? (readable ? 'none' : 'all') : state.folded;
  const except = state.except.includes(id) ? state.except.filter((other) => other !== id) : [...state.except, id];
  return { ...state, folded, except };
}
