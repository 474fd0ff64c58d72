import type { EuiBasicTableColumn } from '@elastic/eui';
import { EuiBasicTable, EuiButtonIcon, EuiScreenReaderOnly, EuiText } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React, { useState } from 'react';
import type { AccessLogLine } from '../../common/domain/edge_detail';
import type { Format } from './format';
import { LineFields } from './line_fields';
import { LineResult } from './line_result';
import { LineTrace } from './line_trace';
import type { TracesAddress } from './traces_address';
import { useFormat } from './use_format';

interface Props {
  /** Table caption. */
  title: string;
  lines: AccessLogLine[];
  /** Ids of the services whose lines they are: to find other traces by. */
  ends?: TraceEnds;
}

export type TraceEnds = Pick<TracesAddress, 'source' | 'destination'>;

const idOf = ({ index, documentId }: AccessLogLine) => `${index}/${documentId}`;

/** The log lines that took longest; each opens to all that it says. */
export function SlowestLines({ title, lines, ends = {} }: Props) {
  const format = useFormat();
  const [open, setOpen] = useState<string>();
  if (lines.length === 0) {
    return (
      <EuiText size="s" color="subdued">
        <p>
          {i18n.translate('meshObservability.lines.none', { defaultMessage: 'No line of this time range tells its duration.' })}
        </p>
      </EuiText>
    );
  }
  const opened = lines.find((line) => idOf(line) === open);
  return (
    <EuiBasicTable<AccessLogLine>
      tableCaption={title}
      data-test-subj="meshSlowestLines"
      items={lines}
      itemId={idOf}
      columns={[...columns(format, ends), expander(open, setOpen)]}
      itemIdToExpandedRowMap={opened ? { [idOf(opened)]: <LineFields line={opened} /> } : {}}
      tableLayout="fixed"
      compressed
    />
  );
}

function columns(format: Format, ends: TraceEnds): Array<EuiBasicTableColumn<AccessLogLine>> {
  return [
    {
      name: i18n.translate('meshObservability.lines.time', { defaultMessage: 'Time' }),
      width: '92px',
      render: ({ start }: AccessLogLine) => (start === undefined ? unknown() : format.time(start, 'milliseconds')),
    },
    {
      name: i18n.translate('meshObservability.lines.request', { defaultMessage: 'Request' }),
      render: (line: AccessLogLine) => <LineResult line={line} />,
    },
    {
      name: i18n.translate('meshObservability.lines.took', { defaultMessage: 'Took' }),
      width: '68px',
      align: 'right',
      render: ({ duration }: AccessLogLine) => (duration === undefined ? unknown() : format.duration(duration)),
    },
    {
      name: i18n.translate('meshObservability.lines.bytes', { defaultMessage: 'Bytes' }),
      width: '60px',
      align: 'right',
      render: ({ bytesSent, bytesReceived }: AccessLogLine) =>
        bytesSent === undefined ? unknown() : format.bytes(bytesSent === 0 ? (bytesReceived ?? bytesSent) : bytesSent),
    },
    {
      name: i18n.translate('meshObservability.lines.trace', { defaultMessage: 'Trace' }),
      width: '80px',
      render: (line: AccessLogLine) => <LineTrace line={line} ends={ends} />,
    },
  ];
}

function expander(open: string | undefined, setOpen: (id: string | undefined) => void): EuiBasicTableColumn<AccessLogLine> {
  return {
    name: (
      <EuiScreenReaderOnly>
        <span>{i18n.translate('meshObservability.lines.more', { defaultMessage: 'More' })}</span>
      </EuiScreenReaderOnly>
    ),
    width: '32px',
    align: 'right',
    render: (line: AccessLogLine) => {
      const isOpen = idOf(line) === open;
      return (
        <EuiButtonIcon
          size="xs"
          color="text"
          iconType={isOpen ? 'minus' : 'plus'}
          aria-expanded={isOpen}
          aria-label={i18n.translate('meshObservability.lines.expand', { defaultMessage: 'All fields of this line' })}
          onClick={() => setOpen(isOpen ? undefined : idOf(line))}
        />
      );
    },
  };
}

const unknown = () => i18n.translate('meshObservability.lines.notLogged', { defaultMessage: 'not logged' });
