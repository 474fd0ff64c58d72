import type { EuiBasicTableColumn, EuiTableFieldDataColumnType } from '@elastic/eui';
import { EuiLink, EuiScreenReaderOnly, EuiTextColor } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React from 'react';
import type { EdgeId, MissingFigure } from '../../../common/domain/edge';
import { bytes, milliseconds, perSecond, ratio } from '../../../common/domain/units';
import { errorTone } from '../../components/error_tone';
import type { Format } from '../../components/format';
import { gapText } from '../../components/gap_text';
import { Name } from '../../components/name';
import { protocolText } from '../../components/protocol_text';
import { UnknownFigure } from '../../components/unknown_figure';
import { whyMissing } from '../../components/why_missing';
import { RowPageLink } from './row_page_link';
import { ChangeCell } from './change_cell';
import type { ColumnId } from './column_id';
import { columnName } from './column_name';
import type { TableRow } from './to_table_rows';

type Column = EuiBasicTableColumn<TableRow>;
type FieldColumn = EuiTableFieldDataColumnType<TableRow>;

interface Choices {
  format: Format;
  /** Several places on the map: names alone do not tell services apart. */
  showPlaces: boolean;
  isCompared: boolean;
  /** Columns that are left out. */
  without: readonly ColumnId[];
  onSelect(id: EdgeId): void;
}

/** The figures of the map, a column each. */
export function tableColumns({ format, showPlaces, isCompared, without, onSelect }: Choices): Column[] {
  const end = (name: string, place: string) => (
    <span>
      <Name name={name} />
      {showPlaces && place !== '' && (
        <EuiTextColor color="subdued" style={{ display: 'block', fontSize: '11px' }}>
          {place}
        </EuiTextColor>
      )}
    </span>
  );
  return [
    {
      field: 'source',
      name: i18n.translate('meshObservability.table.source', { defaultMessage: 'Source' }),
      sortable: true,
      // The way in for the keyboard; a click anywhere on the row does the same. Text colour: it keeps its contrast on a chosen row.
      render: (_: unknown, { id, source, sourcePlace }: TableRow) => (
        <EuiLink color="text" onClick={() => onSelect(id)}>
          {end(source, sourcePlace)}
        </EuiLink>
      ),
    },
    {
      field: 'destination',
      name: i18n.translate('meshObservability.table.destination', { defaultMessage: 'Destination' }),
      sortable: true,
      render: (_: unknown, { destination, destinationPlace }: TableRow) => end(destination, destinationPlace),
    },
    {
      name: (
        <EuiScreenReaderOnly>
          <span>{i18n.translate('meshObservability.table.page', { defaultMessage: 'Page' })}</span>
        </EuiScreenReaderOnly>
      ),
      width: '32px',
      render: (row: TableRow) => <RowPageLink row={row} />,
    },
    ...optionalColumns(format).filter(({ field }) => !without.some((id) => id === field)),
    ...(isCompared && !without.includes('change') ? [changeColumn(format)] : []),
  ];
}

const optionalColumns = (format: Format): FieldColumn[] => [
  {
    field: 'protocol',
    name: columnName('protocol'),
    sortable: true,
    width: '88px',
    render: (_: unknown, { protocol }: TableRow) => protocolText(protocol),
  },
  figure('rate', (value) => format.rate(perSecond(value))),
  figure('p50', (value) => format.duration(milliseconds(value))),
  figure('p95', (value) => format.duration(milliseconds(value))),
  figure('p99', (value) => format.duration(milliseconds(value))),
  figure(
    'errors',
    (value) => <EuiTextColor color={errorTone(ratio(value)) ?? 'default'}>{format.ratio(ratio(value))}</EuiTextColor>,
    'errors',
  ),
  figure(
    'hiddenErrors',
    (value) => <EuiTextColor color={value > 0 ? 'warning' : 'default'}>{format.count(value)}</EuiTextColor>,
    'hiddenErrors',
  ),
  figure('gap', (value) => gapText(milliseconds(value), format), 'gap'),
  figure('bytes', (value) => format.bytes(bytes(value)), 'bytes'),
];

const changeColumn = (format: Format): Column => ({
  field: 'changeOrder',
  name: columnName('change'),
  sortable: true,
  render: (_: unknown, { change }: TableRow) => <ChangeCell change={change} format={format} />,
});

type FigureField = 'rate' | 'p50' | 'p95' | 'p99' | 'errors' | 'hiddenErrors' | 'gap' | 'bytes';

function figure(
  field: FigureField,
  show: (value: number) => React.ReactNode,
  reason: MissingFigure['figure'] = 'latency',
): FieldColumn {
  return {
    field,
    name: columnName(field),
    sortable: true,
    align: 'right',
    render: (_: unknown, row: TableRow) => {
      const value = row[field];
      if (value === undefined) return <UnknownFigure why={whyMissing(row.edge.caller, reason)} />;
      return <span style={{ whiteSpace: 'nowrap' }}>{show(value)}</span>;
    },
  };
}
