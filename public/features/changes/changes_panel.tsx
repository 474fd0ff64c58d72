import { EuiCallOut, EuiSpacer, EuiText } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React, { useMemo } from 'react';
import type { Edge, EdgeId } from '../../../common/domain/edge';
import type { ServiceId } from '../../../common/domain/service';
import type { Service, ServiceMap } from '../../../common/domain/service_map';
import { ComparedWith } from '../../components/compared_with';
import type { Earlier } from '../../components/earlier';
import type { MapChanges } from '../../components/map_changes';
import { toNotableChanges } from '../../components/notable_changes';
import { notableText } from '../../components/notable_text';
import { PanelSection } from '../../components/panel_section';
import { PanelShell } from '../../components/panel_shell';
import { useFormat } from '../../components/use_format';
import type { ChangeItem } from './change_list';
import { ChangeList } from './change_list';

interface Props {
  map: ServiceMap;
  earlier: Earlier;
  changes: MapChanges;
  onSelectEdge(id: EdgeId): void;
  onSelectService(id: ServiceId): void;
  onClose(): void;
}

/** What appeared, what vanished, and what goes otherwise than in an earlier period. */
export function ChangesPanel({ map, earlier, changes, onSelectEdge, onSelectService, onClose }: Props) {
  const format = useFormat();
  const names = useMemo(
    () => new Map([...changes.earlierServices.values(), ...map.services].map(({ id, name }) => [id, name])),
    [changes, map],
  );
  const notable = useMemo(() => toNotableChanges(map.edges, changes), [map, changes]);
  const nameOf = ({ source, destination }: Edge) => [names.get(source) ?? source, names.get(destination) ?? destination];
  const edgeItem = (edge: Edge, onSelect?: (id: EdgeId) => void): ChangeItem => ({
    key: edge.id,
    names: nameOf(edge),
    text: format.rate(edge.caller.rate),
    ...(onSelect ? { onSelect: () => onSelect(edge.id) } : {}),
  });
  const serviceItem = ({ id, name }: Service, onSelect?: (id: ServiceId) => void): ChangeItem => ({
    key: id,
    names: [name],
    text: i18n.translate('meshObservability.changes.service', { defaultMessage: 'service' }),
    ...(onSelect ? { onSelect: () => onSelect(id) } : {}),
  });
  const { appeared, vanished } = changes;
  return (
    <PanelShell title={i18n.translate('meshObservability.changes.title', { defaultMessage: 'What changed' })} onClose={onClose}>
      <EuiSpacer size="s" />
      <ComparedWith earlier={earlier} wasThere />
      {!changes.isCertain && (
        <EuiCallOut
          color="warning"
          iconType="warning"
          size="s"
          title={i18n.translate('meshObservability.changes.uncertain', {
            defaultMessage: 'One of the two maps is not whole: what seems new or gone may only have been cut.',
          })}
        />
      )}
      <PanelSection title={i18n.translate('meshObservability.changes.appeared', { defaultMessage: 'New' })}>
        <ChangeList
          label={i18n.translate('meshObservability.changes.appearedLabel', { defaultMessage: 'Services and edges that are new' })}
          items={[
            ...appeared.services.map((service) => serviceItem(service, onSelectService)),
            ...appeared.edges.map((edge) => edgeItem(edge, onSelectEdge)),
          ]}
        />
      </PanelSection>
      <PanelSection title={i18n.translate('meshObservability.changes.vanished', { defaultMessage: 'Gone' })}>
        <ChangeList
          label={i18n.translate('meshObservability.changes.vanishedLabel', {
            defaultMessage: 'Services and edges that are gone',
          })}
          items={[...vanished.services.map((service) => serviceItem(service)), ...vanished.edges.map((edge) => edgeItem(edge))]}
        />
        {vanished.edges.length > 0 && (
          <EuiText size="xs" color="subdued">
            <p>{i18n.translate('meshObservability.changes.vanishedRate', { defaultMessage: 'The rates are those of then.' })}</p>
          </EuiText>
        )}
      </PanelSection>
      <PanelSection title={i18n.translate('meshObservability.changes.changed', { defaultMessage: 'Goes otherwise' })}>
        <ChangeList
          label={i18n.translate('meshObservability.changes.changedLabel', { defaultMessage: 'Edges whose figures changed' })}
          items={notable.map((change) => ({
            key: change.edge.id,
            names: nameOf(change.edge),
            text: notableText(change, format),
            isBad: change.isWorse,
            onSelect: () => onSelectEdge(change.edge.id),
          }))}
        />
      </PanelSection>
    </PanelShell>
  );
}
