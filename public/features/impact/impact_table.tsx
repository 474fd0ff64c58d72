import type { EuiBasicTableColumn } from '@elastic/eui';
import { EuiBasicTable } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React from 'react';
import type { ImpactEntry } from '../../../common/domain/impact';
import type { Ratio } from '../../../common/domain/units';
import { Name } from '../../components/name';
import { UnknownFigure } from '../../components/unknown_figure';
import { useFormat } from '../../components/use_format';

interface Props {
  entries: readonly ImpactEntry[];
  /** What would have to be logged for slowed and failed to be known. */
  why: string;
}

/** A row a kind of request at the edge of the mesh. */
export function ImpactTable({ entries, why }: Props) {
  const format = useFormat();
  const figure = (value: Ratio | undefined) => (value === undefined ? <UnknownFigure why={why} /> : format.ratio(value));
  const columns: Array<EuiBasicTableColumn<ImpactEntry>> = [
    {
      name: i18n.translate('meshObservability.impact.request', { defaultMessage: 'Request at the gateway' }),
      render: ({ method, path, service }: ImpactEntry) => (
        <span style={{ overflowWrap: 'anywhere' }}>
          {path === undefined && method === undefined ? (
            <Name name={service} length={60} />
          ) : (
            <>
              <Name name={[method, path].filter((part) => part !== undefined).join(' ')} length={80} />{' '}
              <small>
                {i18n.translate('meshObservability.impact.at', { defaultMessage: 'at' })} <Name name={service} length={30} />
              </small>
            </>
          )}
        </span>
      ),
    },
    {
      name: i18n.translate('meshObservability.impact.share', { defaultMessage: 'Pass through' }),
      width: '92px',
      align: 'right',
      render: ({ share }: ImpactEntry) => format.ratio(share),
    },
    {
      name: i18n.translate('meshObservability.impact.rate', { defaultMessage: 'Rate' }),
      width: '80px',
      align: 'right',
      render: ({ rate }: ImpactEntry) => format.rate(rate),
    },
    {
      name: i18n.translate('meshObservability.impact.slowed', { defaultMessage: 'Slowed' }),
      width: '76px',
      align: 'right',
      render: ({ slowed }: ImpactEntry) => figure(slowed),
    },
    {
      name: i18n.translate('meshObservability.impact.failed', { defaultMessage: 'Failed' }),
      width: '70px',
      align: 'right',
      render: ({ failed }: ImpactEntry) => figure(failed),
    },
  ];
  return (
    <EuiBasicTable<ImpactEntry>
      tableCaption={i18n.translate('meshObservability.impact.caption', {
        defaultMessage: 'Kinds of requests at the gateway that pass through, most requests first',
      })}
      items={[...entries]}
      itemId={({ service, method, path }: ImpactEntry) => JSON.stringify([service, method, path])}
      columns={columns}
      tableLayout="fixed"
      compressed
      data-test-subj="meshImpactTable"
    />
  );
}
