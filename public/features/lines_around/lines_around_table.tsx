import type { EuiBasicTableColumn } from '@elastic/eui';
import { EuiBasicTable, useEuiTheme } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React from 'react';
import type { AccessLogLine } from '../../../common/domain/edge_detail';
import { displayName } from '../../components/display_name';
import type { Format } from '../../components/format';
import { LineResult } from '../../components/line_result';
import { LineTrace } from '../../components/line_trace';
import { useFormat } from '../../components/use_format';

interface Props {
  own: AccessLogLine;
  before: AccessLogLine[];
  after: AccessLogLine[];
}

/** Earliest first; the line in question stands out. */
export function LinesAroundTable({ own, before, after }: Props) {
  const format = useFormat();
  const { colors } = useEuiTheme().euiTheme;
  const isOwn = ({ index, documentId }: AccessLogLine) => index === own.index && documentId === own.documentId;
  return (
    <EuiBasicTable<AccessLogLine>
      tableCaption={i18n.translate('meshObservability.linesAround.caption', {
        defaultMessage: 'Lines of one proxy in the order in which requests began',
      })}
      data-test-subj="meshLinesAroundTable"
      items={[...before, own, ...after]}
      itemId={({ index, documentId }: AccessLogLine) => `${index}/${documentId}`}
      rowProps={(line: AccessLogLine) =>
        isOwn(line) ? { 'aria-current': true, style: { background: colors.lightestShade, fontWeight: 600 } } : {}
      }
      columns={columns(format)}
      tableLayout="fixed"
      compressed
    />
  );
}

const columns = (format: Format): Array<EuiBasicTableColumn<AccessLogLine>> => [
  {
    name: i18n.translate('meshObservability.lines.time', { defaultMessage: 'Time' }),
    width: '100px',
    render: ({ start }: AccessLogLine) => (start === undefined ? '' : format.time(start, 'milliseconds')),
  },
  {
    name: i18n.translate('meshObservability.linesAround.way', { defaultMessage: 'Way' }),
    width: '140px',
    render: (line: AccessLogLine) => <span style={{ overflowWrap: 'anywhere' }}>{wayOf(line)}</span>,
  },
  {
    name: i18n.translate('meshObservability.lines.request', { defaultMessage: 'Request' }),
    render: (line: AccessLogLine) => <LineResult line={line} />,
  },
  {
    name: i18n.translate('meshObservability.lines.took', { defaultMessage: 'Took' }),
    width: '72px',
    align: 'right',
    render: ({ duration }: AccessLogLine) => (duration === undefined ? '' : format.duration(duration)),
  },
  {
    name: i18n.translate('meshObservability.lines.trace', { defaultMessage: 'Trace' }),
    width: '84px',
    render: (line: AccessLogLine) => <LineTrace line={line} ends={{}} />,
  },
];

function wayOf({ direction, source, destination }: AccessLogLine): string {
  if (direction === 'inbound' || (direction === undefined && source === 'unknown'))
    return i18n.translate('meshObservability.linesAround.in', { defaultMessage: 'it was asked' });
  return i18n.translate('meshObservability.linesAround.out', {
    defaultMessage: 'it asked {destination}',
    values: { destination: displayName(destination ?? '', 40) },
  });
}
