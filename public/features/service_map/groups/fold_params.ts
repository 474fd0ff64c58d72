import type { FoldState } from './fold_state';
import { DEFAULT_FOLD_STATE } from './fold_state';
import type { GroupId } from './group';
import { GROUP_KEYS } from './group';

const MAX_EXCEPTIONS = 200;
const MAX_ID_LENGTH = 2_000;
const CHOICES = [...GROUP_KEYS, 'auto', 'none'] as const;
const FOLDED = ['auto', 'all', 'none'] as const;

/** Grouping and folding as an address holds them; what cannot be read is as if it were not there. */
export function parseFold(params: URLSearchParams): FoldState {
  const except = params.getAll('except').filter((id) => id.startsWith('→') && id.length <= MAX_ID_LENGTH);
  return {
    by: CHOICES.find((by) => by === params.get('by')) ?? DEFAULT_FOLD_STATE.by,
    folded: FOLDED.find((folded) => folded === params.get('folded')) ?? DEFAULT_FOLD_STATE.folded,
    except: [...new Set(except)].slice(0, MAX_EXCEPTIONS) as GroupId[],
  };
}

/** What `parseFold` reads; defaults are left out. */
export function foldEntries({ by, folded, except }: FoldState): Array<[string, string]> {
  return [
    ...(by === DEFAULT_FOLD_STATE.by ? [] : [['by', by] as [string, string]]),
    ...(folded === DEFAULT_FOLD_STATE.folded ? [] : [['folded', folded] as [string, string]]),
    ...except.map((id): [string, string] => ['except', id]),
  ];
}
