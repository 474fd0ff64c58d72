import { i18n } from '@kbn/i18n';
import type { ColumnId } from './column_id';

export function columnName(id: ColumnId): string {
  switch (id) {
    case 'protocol':
      return i18n.translate('meshObservability.table.protocol', { defaultMessage: 'Protocol' });
    case 'rate':
      return i18n.translate('meshObservability.table.rate', { defaultMessage: 'Rate' });
    case 'p50':
    case 'p95':
    case 'p99':
      return id;
    case 'errors':
      return i18n.translate('meshObservability.table.errors', { defaultMessage: 'Errors' });
    case 'hiddenErrors':
      return i18n.translate('meshObservability.table.hiddenErrors', { defaultMessage: 'Hidden errors' });
    case 'gap':
      return i18n.translate('meshObservability.table.gap', { defaultMessage: 'Network gap' });
    case 'bytes':
      return i18n.translate('meshObservability.table.bytes', { defaultMessage: 'Bytes' });
    case 'change':
      return i18n.translate('meshObservability.table.change', { defaultMessage: 'Change' });
  }
}
