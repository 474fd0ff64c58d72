import type { EuiBasicTableColumn } from '@elastic/eui';
import { EuiBasicTable } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React from 'react';
import type { FoundSpan } from '../../../../common/domain/trace';
import { displayName, titleOf } from '../../../components/display_name';
import type { Format } from '../../../components/format';
import { Name } from '../../../components/name';
import { TraceLink } from '../../../components/trace_link';
import { useFormat } from '../../../components/use_format';
import { spanResult } from '../span_words';

/** Calls that were found, each a way to its trace; in the order in which they come. */
export function FoundTable({ found }: { found: FoundSpan[] }) {
  const format = useFormat();
  return (
    <EuiBasicTable<FoundSpan>
      tableCaption={i18n.translate('meshObservability.foundTraces.caption', {
        defaultMessage: 'Calls with a trace, slowest first',
      })}
      items={found}
      itemId={({ traceId, document }) => `${traceId} ${document.id}`}
      columns={columns(format)}
      tableLayout="fixed"
      compressed
      data-test-subj="meshFoundTraces"
      rowProps={{ 'data-test-subj': 'meshFoundTrace' }}
    />
  );
}

function columns(format: Format): Array<EuiBasicTableColumn<FoundSpan>> {
  return [
    {
      name: i18n.translate('meshObservability.foundTraces.took', { defaultMessage: 'Took' }),
      width: '90px',
      align: 'right',
      render: ({ duration }: FoundSpan) =>
        duration === undefined
          ? i18n.translate('meshObservability.foundTraces.untold', { defaultMessage: 'not stored' })
          : format.duration(duration),
    },
    {
      name: i18n.translate('meshObservability.foundTraces.time', { defaultMessage: 'Time' }),
      width: '110px',
      render: ({ start }: FoundSpan) => format.time(start, 'milliseconds'),
    },
    {
      name: i18n.translate('meshObservability.foundTraces.call', { defaultMessage: 'Call' }),
      width: '220px',
      truncateText: true,
      render: ({ service, peer }: FoundSpan) => (
        <span>
          <Name name={service} length={24} />
          {peer !== undefined && (
            <>
              {' → '}
              <Name name={peer} length={24} />
            </>
          )}
        </span>
      ),
    },
    {
      name: i18n.translate('meshObservability.foundTraces.request', { defaultMessage: 'Request' }),
      truncateText: true,
      render: ({ method, path }: FoundSpan) => {
        const asked = [method, path].filter((part) => part !== undefined).join(' ');
        return asked === '' ? '' : <bdi title={titleOf(asked)}>{displayName(asked, 80)}</bdi>;
      },
    },
    {
      name: i18n.translate('meshObservability.foundTraces.result', { defaultMessage: 'Result' }),
      width: '200px',
      truncateText: true,
      render: (found: FoundSpan) => spanResult(found) ?? '',
    },
    {
      name: i18n.translate('meshObservability.foundTraces.trace', { defaultMessage: 'Trace' }),
      width: '110px',
      render: ({ traceId, start }: FoundSpan) => (
        <TraceLink address={{ trace: traceId, at: Math.round(start) }} data-test-subj="meshOpenTrace">
          {traceId.slice(0, 8)}
        </TraceLink>
      ),
    },
  ];
}
