import type { Filter, FilterProblem } from '../../../../common/filter/filter_ast';
import { isFilter, parseFilter } from '../../../../common/filter/parse_filter';

/** What the search box asks for: nothing, a part of a name, or a filter, which may be wrong. */
export type Find =
  | { kind: 'nothing' }
  | { kind: 'name'; text: string }
  | { kind: 'filter'; filter: Filter }
  | { kind: 'broken'; problem: FilterProblem };

export function readFind(text: string): Find {
  const trimmed = text.trim();
  if (trimmed === '') return { kind: 'nothing' };
  if (!isFilter(trimmed)) return { kind: 'name', text: trimmed };
  // Places are told in the text as it stands in the box.
  const parsed = parseFilter(text);
  return parsed.ok ? { kind: 'filter', filter: parsed.filter } : { kind: 'broken', problem: parsed.problem };
}
