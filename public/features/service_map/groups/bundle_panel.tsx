import { EuiBasicTable, EuiLink, EuiSpacer } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React from 'react';
import type { Edge, EdgeId } from '../../../../common/domain/edge';
import type { ServiceMap } from '../../../../common/domain/service_map';
import { Name } from '../../../components/name';
import { PanelSection } from '../../../components/panel_section';
import { PanelShell } from '../../../components/panel_shell';
import type { Formatters } from '../formatters';
import { TONES } from '../graph';
import { edgeErrors } from '../service_errors';
import { toneOf } from '../tone_of';
import { SumText } from './sum_text';
import { ToneText } from './tone_text';

interface Props {
  title: string;
  edges: Edge[];
  map: ServiceMap;
  format: Formatters;
  onSelectEdge(id: EdgeId): void;
  onClose(): void;
}

/** Several edges that are drawn as one: their sums, and each of them, the worst first. */
export function BundlePanel({ title, edges, map, format, onSelectEdge, onClose }: Props) {
  const names = new Map(map.services.map(({ id, name }) => [id, name]));
  const rows = edges
    .map((edge) => ({ edge, tone: toneOf(edgeErrors(edge)) }))
    .sort((a, b) => TONES.indexOf(a.tone) - TONES.indexOf(b.tone) || b.edge.caller.rate - a.edge.caller.rate);
  return (
    <PanelShell title={title} onClose={onClose}>
      <EuiSpacer size="s" />
      <SumText edges={edges} format={format} />
      <PanelSection title={i18n.translate('meshObservability.bundlePanel.edges', { defaultMessage: 'Edges' })}>
        <EuiBasicTable<(typeof rows)[number]>
          items={rows}
          compressed
          tableCaption={i18n.translate('meshObservability.bundlePanel.caption', {
            defaultMessage: 'Edges drawn as one, the worst first',
          })}
          columns={[
            {
              name: i18n.translate('meshObservability.bundlePanel.edge', { defaultMessage: 'Edge' }),
              render: ({ edge }: (typeof rows)[number]) => (
                <EuiLink onClick={() => onSelectEdge(edge.id)}>
                  <Name name={names.get(edge.source) ?? edge.source} /> →{' '}
                  <Name name={names.get(edge.destination) ?? edge.destination} />
                </EuiLink>
              ),
            },
            {
              name: i18n.translate('meshObservability.bundlePanel.p95', { defaultMessage: 'p95' }),
              align: 'right',
              width: '90px',
              render: ({ edge: { caller, protocol } }: (typeof rows)[number]) =>
                protocol !== 'tcp' && caller.latency ? format.duration(caller.latency.p95) : '',
            },
            {
              name: i18n.translate('meshObservability.groupPanel.state', { defaultMessage: 'State' }),
              width: '34%',
              render: ({ tone }: (typeof rows)[number]) => <ToneText tone={tone} />,
            },
          ]}
        />
      </PanelSection>
    </PanelShell>
  );
}
