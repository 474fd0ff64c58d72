import { EuiBasicTable, EuiButtonEmpty, EuiLink, EuiText } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React from 'react';
import type { Edge } from '../../../../common/domain/edge';
import type { ServiceId } from '../../../../common/domain/service';
import type { ServiceMap } from '../../../../common/domain/service_map';
import { Name } from '../../../components/name';
import { PanelSection } from '../../../components/panel_section';
import { PanelShell } from '../../../components/panel_shell';
import { edgesOf } from '../edges_of';
import type { Formatters } from '../formatters';
import type { Tone } from '../graph';
import { TONES } from '../graph';
import { serviceErrors } from '../service_errors';
import { toneOf } from '../tone_of';
import type { GroupId } from './group';
import { groupText } from './group_text';
import { sumEdges } from './sum_edges';
import { SumText } from './sum_text';
import { ToneText } from './tone_text';
import type { MapGroups } from './use_groups';

interface Props {
  id: GroupId;
  map: ServiceMap;
  groups: MapGroups;
  format: Formatters;
  onToggle(id: GroupId): void;
  onSelectService(id: ServiceId): void;
  onClose(): void;
}

interface Row {
  id: ServiceId;
  name: string;
  tone: Tone;
  incoming: Edge[];
}

/** A group: its services, the worst first, and what they take from outside. */
export function GroupPanel({ id, map, groups, format, onToggle, onSelectService, onClose }: Props) {
  const group = groups.grouped.groups.find((candidate) => candidate.id === id);
  const members = new Set(group?.members);
  const lookup = edgesOf(map.edges);
  const rows = map.services
    .filter((service) => members.has(service.id))
    .map((service): Row => {
      const incoming = lookup.incoming(service.id);
      return { id: service.id, name: service.name, incoming, tone: toneOf(serviceErrors(service, incoming)) };
    })
    .sort((a, b) => TONES.indexOf(a.tone) - TONES.indexOf(b.tone) || rateOf(b.incoming) - rateOf(a.incoming));
  const entering = map.edges.filter(({ source, destination }) => members.has(destination) && !members.has(source));
  const folded = groups.isFolded(id);
  return (
    <PanelShell
      title={groupText(groups.grouped.by, group?.name)}
      subtitle={
        <EuiText size="s" color="subdued">
          {i18n.translate('meshObservability.groupPanel.services', {
            defaultMessage: '{count, plural, one {# service} other {# services}}',
            values: { count: rows.length },
          })}
        </EuiText>
      }
      actions={
        <EuiButtonEmpty
          size="s"
          iconType={folded ? 'unfold' : 'fold'}
          onClick={() => onToggle(id)}
          data-test-subj="meshGroupToggle"
        >
          {folded
            ? i18n.translate('meshObservability.groupPanel.unfold', { defaultMessage: 'Unfold' })
            : i18n.translate('meshObservability.groupPanel.fold', { defaultMessage: 'Fold' })}
        </EuiButtonEmpty>
      }
      onClose={onClose}
    >
      <PanelSection title={i18n.translate('meshObservability.groupPanel.outside', { defaultMessage: 'From outside' })}>
        {entering.length === 0 ? (
          <EuiText size="s" color="subdued">
            {i18n.translate('meshObservability.groupPanel.none', { defaultMessage: 'Nobody outside calls into it.' })}
          </EuiText>
        ) : (
          <SumText edges={entering} format={format} />
        )}
      </PanelSection>
      <PanelSection title={i18n.translate('meshObservability.groupPanel.members', { defaultMessage: 'Services' })}>
        <EuiBasicTable<Row>
          items={rows}
          compressed
          tableCaption={i18n.translate('meshObservability.groupPanel.caption', {
            defaultMessage: 'Services of the group, the worst first',
          })}
          columns={[
            {
              name: i18n.translate('meshObservability.groupPanel.service', { defaultMessage: 'Service' }),
              render: ({ id: service, name }: Row) => (
                <EuiLink onClick={() => onSelectService(service)}>
                  <Name name={name} />
                </EuiLink>
              ),
            },
            {
              name: i18n.translate('meshObservability.groupPanel.rate', { defaultMessage: 'Rate' }),
              align: 'right',
              width: '90px',
              render: ({ incoming }: Row) => (incoming.length > 0 ? format.rate(sumEdges(incoming).rate) : ''),
            },
            {
              name: i18n.translate('meshObservability.groupPanel.state', { defaultMessage: 'State' }),
              width: '40%',
              render: ({ tone }: Row) => <ToneText tone={tone} />,
            },
          ]}
        />
      </PanelSection>
    </PanelShell>
  );
}

const rateOf = (edges: Edge[]) => edges.reduce((sum, { caller }) => sum + caller.rate, 0);
