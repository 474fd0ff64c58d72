import { EuiButtonEmpty, EuiCheckboxGroup, EuiFilterButton, EuiFilterGroup, EuiFlexGroup, EuiFlexItem } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React from 'react';
import { PopoverButton } from '../../components/popover_button';
import type { ColumnId } from './column_id';
import { COLUMN_IDS } from './column_id';
import { columnName } from './column_name';
import type { TableFilter } from './table_filters';
import { TABLE_FILTERS } from './table_filters';

interface Props {
  filters: ReadonlySet<TableFilter>;
  onFilters(filters: ReadonlySet<TableFilter>): void;
  /** Columns that are left out. */
  without: readonly ColumnId[];
  onWithout(without: ColumnId[]): void;
  isCompared: boolean;
  onSave(): void;
}

/** Which rows and columns the table has, and the way to take them along. */
export function TableToolbar({ filters, onFilters, without, onWithout, isCompared, onSave }: Props) {
  const toggled = (filter: TableFilter) =>
    new Set(TABLE_FILTERS.filter((candidate) => filters.has(candidate) !== (candidate === filter)));
  return (
    <EuiFlexGroup gutterSize="s" alignItems="center" responsive={false} wrap style={{ flexGrow: 0 }}>
      <EuiFlexItem grow={false}>
        <EuiFilterGroup compressed>
          {TABLE_FILTERS.filter((filter) => filter !== 'changed' || isCompared).map((filter) => (
            <EuiFilterButton
              key={filter}
              hasActiveFilters={filters.has(filter)}
              aria-pressed={filters.has(filter)}
              onClick={() => onFilters(toggled(filter))}
              data-test-subj={`meshTableFilter-${filter}`}
            >
              {filterName(filter)}
            </EuiFilterButton>
          ))}
        </EuiFilterGroup>
      </EuiFlexItem>
      <EuiFlexItem />
      <EuiFlexItem grow={false}>
        <ColumnChooser without={without} onWithout={onWithout} isCompared={isCompared} />
      </EuiFlexItem>
      <EuiFlexItem grow={false}>
        <EuiButtonEmpty size="xs" iconType="download" onClick={onSave} data-test-subj="meshTableCsv">
          {i18n.translate('meshObservability.table.csv', { defaultMessage: 'Save as CSV' })}
        </EuiButtonEmpty>
      </EuiFlexItem>
    </EuiFlexGroup>
  );
}

function ColumnChooser({ without, onWithout, isCompared }: Pick<Props, 'without' | 'onWithout' | 'isCompared'>) {
  const label = i18n.translate('meshObservability.table.columns', { defaultMessage: 'Columns' });
  return (
    <PopoverButton title={label} size="xs" iconType="list" anchorPosition="downRight" data-test-subj="meshTableColumns">
      <EuiCheckboxGroup
        legend={{ children: label }}
        options={COLUMN_IDS.filter((id) => id !== 'change' || isCompared).map((id) => ({ id, label: columnName(id) }))}
        idToSelectedMap={Object.fromEntries(COLUMN_IDS.map((id) => [id, !without.includes(id)]))}
        onChange={(id) => onWithout(COLUMN_IDS.filter((candidate) => without.includes(candidate) !== (candidate === id)))}
      />
    </PopoverButton>
  );
}

function filterName(filter: TableFilter): string {
  switch (filter) {
    case 'failing':
      return i18n.translate('meshObservability.table.failing', { defaultMessage: 'Failing' });
    case 'hidden':
      return i18n.translate('meshObservability.table.withHidden', { defaultMessage: 'Hidden errors' });
    case 'changed':
      return i18n.translate('meshObservability.table.changed', { defaultMessage: 'New or changed' });
    case 'http':
      return 'HTTP';
    case 'tcp':
      return 'TCP';
  }
}
