import type { Criteria } from '@elastic/eui';
import { EuiInMemoryTable, EuiText } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React, { useMemo, useState } from 'react';
import type { EdgeId } from '../../../common/domain/edge';
import type { ServiceMap } from '../../../common/domain/service_map';
import { useFormat } from '../../components/use_format';
import { tableColumns } from './table_columns';
import type { TableRow } from './to_table_rows';
import { toTableRows } from './to_table_rows';

interface Props {
  map: ServiceMap;
  /** Only edges with an end that contains this text. */
  find: string;
  selected?: EdgeId;
  onSelect(id: EdgeId): void;
}

const PAGE_SIZES = [25, 50, 100];

/** The map for those who cannot, or would rather not, look at a picture. */
export function MapTable({ map, find, selected, onSelect }: Props) {
  const format = useFormat();
  // Kept here and not in the table: there, every refresh would lead back to the first page.
  const [page, setPage] = useState({ index: 0, size: 25 });
  const rows = useMemo(() => toTableRows(map, find), [map, find]);
  const showPlaces = new Set(rows.flatMap(({ sourcePlace, destinationPlace }) => [sourcePlace, destinationPlace])).size > 1;
  const columns = useMemo(() => tableColumns({ format, showPlaces, onSelect }), [format, showPlaces, onSelect]);
  const lastPage = Math.max(0, Math.ceil(rows.length / page.size) - 1);

  if (rows.length === 0) {
    return (
      <EuiText size="s" color="subdued" textAlign="center" data-test-subj="meshTable">
        <p>{i18n.translate('meshObservability.table.noMatch', { defaultMessage: 'No edge matches the search.' })}</p>
      </EuiText>
    );
  }
  return (
    <div data-test-subj="meshTable" style={{ height: '100%', overflow: 'auto' }}>
      <EuiInMemoryTable<TableRow>
        tableCaption={i18n.translate('meshObservability.table.caption', {
          defaultMessage: 'Who calls whom, and how that goes: {edges, plural, one {# edge} other {# edges}}',
          values: { edges: rows.length },
        })}
        items={rows}
        itemId="id"
        columns={columns}
        sorting={{ sort: { field: 'rate', direction: 'desc' } }}
        pagination={{ pageIndex: Math.min(page.index, lastPage), pageSize: page.size, pageSizeOptions: PAGE_SIZES }}
        onTableChange={({ page: next }: Criteria<TableRow>) => next && setPage(next)}
        rowProps={({ id }: TableRow) => ({
          onClick: () => onSelect(id),
          isSelected: id === selected,
          style: { cursor: 'pointer' },
          'data-test-subj': 'meshTableRow',
        })}
        tableLayout="auto"
        compressed
      />
    </div>
  );
}
