import type { EuiBasicTableColumn } from '@elastic/eui';
import { EuiInMemoryTable, EuiLink, EuiText } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React from 'react';
import type { Edge, EdgeId } from '../../../common/domain/edge';
import type { ServiceMap } from '../../../common/domain/service_map';
import { Name } from '../../components/name';
import { UnknownFigure } from '../../components/unknown_figure';
import { useFormat } from '../../components/use_format';
import { whyMissing } from '../../components/why_missing';

interface Props {
  edges: Edge[];
  /** Which end of the edges is the neighbour. */
  end: 'source' | 'destination';
  map: ServiceMap;
  onSelectEdge(id: EdgeId): void;
}

/** Rows before the list gets pages. */
const PAGE = 10;

/** The services on the other end, busiest first; a name leads to the edge. */
export function NeighbourList({ edges, end, map, onSelectEdge }: Props) {
  const format = useFormat();
  if (edges.length === 0) {
    return (
      <EuiText size="s" color="subdued">
        <p>
          {end === 'source'
            ? i18n.translate('meshObservability.service.noCallers', { defaultMessage: 'Nobody on this map.' })
            : i18n.translate('meshObservability.service.noCallees', { defaultMessage: 'Nothing on this map.' })}
        </p>
      </EuiText>
    );
  }
  const names = new Map(map.services.map(({ id, name }) => [id, name]));
  const columns: Array<EuiBasicTableColumn<Edge>> = [
    {
      name: i18n.translate('meshObservability.service.name', { defaultMessage: 'Service' }),
      render: (edge: Edge) => (
        <EuiLink onClick={() => onSelectEdge(edge.id)}>
          <Name name={names.get(edge[end]) ?? edge[end]} length={32} />
        </EuiLink>
      ),
    },
    {
      name: i18n.translate('meshObservability.service.rate', { defaultMessage: 'Rate' }),
      align: 'right',
      width: '84px',
      render: ({ caller }: Edge) => format.rate(caller.rate),
    },
    {
      name: 'p95',
      align: 'right',
      width: '84px',
      render: ({ caller }: Edge) =>
        caller.latency ? format.duration(caller.latency.p95) : <UnknownFigure why={whyMissing(caller, 'latency')} />,
    },
    {
      name: i18n.translate('meshObservability.service.errors', { defaultMessage: 'Errors' }),
      align: 'right',
      width: '84px',
      render: ({ caller }: Edge) =>
        caller.errors ? format.ratio(caller.errors.ratio) : <UnknownFigure why={whyMissing(caller, 'errors')} />,
    },
  ];
  return (
    <EuiInMemoryTable<Edge>
      tableCaption={
        end === 'source'
          ? i18n.translate('meshObservability.service.callersCaption', { defaultMessage: 'Services that call this one' })
          : i18n.translate('meshObservability.service.calleesCaption', { defaultMessage: 'Services that this one calls' })
      }
      data-test-subj={end === 'source' ? 'meshCallers' : 'meshCallees'}
      items={[...edges].sort((a, b) => b.caller.rate - a.caller.rate)}
      itemId="id"
      columns={columns}
      pagination={edges.length > PAGE ? { initialPageSize: PAGE, showPerPageOptions: false } : false}
      compressed
    />
  );
}
