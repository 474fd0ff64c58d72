import { errorTone } from '../../components/error_tone';
import type { TableRow } from './to_table_rows';

/** failing: worth a colour on the map. changed: new, or notably otherwise than then. */
export const TABLE_FILTERS = ['failing', 'hidden', 'changed', 'http', 'tcp'] as const;
export type TableFilter = (typeof TABLE_FILTERS)[number];

/** A row stays when it meets every filter that is on; both protocols together mean either. */
export function meetsFilters(row: TableRow, filters: ReadonlySet<TableFilter>): boolean {
  const protocols = (['http', 'tcp'] as const).filter((protocol) => filters.has(protocol));
  return (
    (!filters.has('failing') ||
      (row.edge.caller.errors !== undefined && errorTone(row.edge.caller.errors.ratio) !== undefined)) &&
    (!filters.has('hidden') || (row.hiddenErrors ?? 0) > 0) &&
    (!filters.has('changed') || row.change?.kind === 'new' || row.change?.kind === 'notable') &&
    (protocols.length === 0 || protocols.some((protocol) => row.protocol === protocol || row.protocol === 'mixed'))
  );
}
