import type { Criteria } from '@elastic/eui';
import { EuiInMemoryTable, EuiSpacer, EuiText } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React, { useMemo, useState } from 'react';
import type { EdgeId } from '../../../common/domain/edge';
import type { ServiceMap } from '../../../common/domain/service_map';
import type { MapChanges } from '../../components/map_changes';
import { fileName, saveFile } from '../../components/save_file';
import { useFormat } from '../../components/use_format';
import type { ColumnId } from './column_id';
import { tableColumns } from './table_columns';
import type { TableFilter } from './table_filters';
import { meetsFilters } from './table_filters';
import { TableToolbar } from './table_toolbar';
import { toTableCsv } from './to_table_csv';
import type { TableRow } from './to_table_rows';
import { toTableRows } from './to_table_rows';

interface Props {
  map: ServiceMap;
  /** Against an earlier period, when one is compared with. */
  changes?: MapChanges;
  /** Only edges with an end that contains this text. */
  find: string;
  /** Columns that are left out. */
  without?: readonly ColumnId[];
  onWithout?(without: ColumnId[]): void;
  selected?: EdgeId;
  onSelect(id: EdgeId): void;
}

const PAGE_SIZES = [25, 50, 100];
const NO_COLUMNS: readonly ColumnId[] = [];

/** The map for those who cannot, or would rather not, look at a picture. */
export function MapTable({ map, changes, find, without = NO_COLUMNS, onWithout = () => undefined, selected, onSelect }: Props) {
  const format = useFormat();
  // Kept here and not in the table: there, every refresh would lead back to the first page.
  const [page, setPage] = useState({ index: 0, size: 25 });
  const [sort, setSort] = useState<Sort>({ field: 'rate', direction: 'desc' });
  const [filters, setFilters] = useState<ReadonlySet<TableFilter>>(new Set());
  const isCompared = changes !== undefined && !changes.earlierIsEmpty;
  const found = useMemo(() => toTableRows(map, find, changes), [map, find, changes]);
  const rows = useMemo(() => found.filter((row) => meetsFilters(row, filters)), [found, filters]);
  const showPlaces = new Set(found.flatMap(({ sourcePlace, destinationPlace }) => [sourcePlace, destinationPlace])).size > 1;
  const columns = useMemo(
    () => tableColumns({ format, showPlaces, isCompared, without, onSelect }),
    [format, showPlaces, isCompared, without, onSelect],
  );
  const lastPage = Math.max(0, Math.ceil(rows.length / page.size) - 1);
  const save = () => {
    const csv = toTableCsv(inOrder(rows, sort), map.range);
    saveFile(fileName('mesh-edges', map.range, 'csv'), new Blob([csv], { type: 'text/csv;charset=utf-8' }));
  };

  if (found.length === 0) {
    return (
      <EuiText size="s" color="subdued" textAlign="center" data-test-subj="meshTable">
        <p>{i18n.translate('meshObservability.table.noMatch', { defaultMessage: 'No edge matches the search.' })}</p>
      </EuiText>
    );
  }
  return (
    <div data-test-subj="meshTable" style={{ height: '100%', overflow: 'auto' }}>
      <TableToolbar
        filters={filters}
        onFilters={setFilters}
        without={without}
        onWithout={onWithout}
        isCompared={isCompared}
        onSave={save}
      />
      <EuiSpacer size="xs" />
      {rows.length === 0 ? (
        <EuiText size="s" color="subdued" textAlign="center">
          <p>{i18n.translate('meshObservability.table.noRow', { defaultMessage: 'No edge meets the filters.' })}</p>
        </EuiText>
      ) : (
        <EuiInMemoryTable<TableRow>
          tableCaption={i18n.translate('meshObservability.table.caption', {
            defaultMessage: 'Who calls whom, and how that goes: {edges, plural, one {# edge} other {# edges}}',
            values: { edges: rows.length },
          })}
          items={rows}
          itemId="id"
          columns={columns}
          sorting={{ sort }}
          pagination={{ pageIndex: Math.min(page.index, lastPage), pageSize: page.size, pageSizeOptions: PAGE_SIZES }}
          onTableChange={({ page: next, sort: by }: Criteria<TableRow>) => {
            if (next) setPage(next);
            if (by) setSort({ field: by.field, direction: by.direction });
          }}
          rowProps={({ id }: TableRow) => ({
            onClick: () => onSelect(id),
            isSelected: id === selected,
            style: { cursor: 'pointer' },
            'data-test-subj': 'meshTableRow',
          })}
          tableLayout="auto"
          compressed
        />
      )}
    </div>
  );
}

interface Sort {
  field: keyof TableRow;
  direction: 'asc' | 'desc';
}

/** As the table shows them: unknown figures last, whichever way the column is sorted. */
function inOrder(rows: TableRow[], { field, direction }: Sort): TableRow[] {
  const sign = direction === 'asc' ? 1 : -1;
  return [...rows].sort((a, b) => {
    const [left, right] = [a[field], b[field]];
    if (typeof left === 'number' && typeof right === 'number') return sign * (left - right);
    if (typeof left === 'string' && typeof right === 'string') return sign * left.localeCompare(right);
    return Number(left === undefined) - Number(right === undefined);
  });
}
