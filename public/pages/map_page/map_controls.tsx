import { EuiButtonGroup, EuiFlexGroup, EuiFlexItem } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React from 'react';
import type { ReactNode } from 'react';
import type { ServiceMap } from '../../../common/domain/service_map';
import type { EdgeLabel } from '../../features/service_map/edge_label';
import { FocusBar } from '../../features/service_map/focus/focus_bar';
import { GroupingControl } from '../../features/service_map/groups/grouping_control';
import type { MapGroups } from '../../features/service_map/groups/use_groups';
import { CompareMenu } from './compare_menu';
import type { PageState } from './page_state';
import { EDGE_LABELS } from './page_state';
import type { ChangePageState } from './use_page_state';

interface Props {
  state: Pick<PageState, 'label' | 'view' | 'compare' | 'fold' | 'focus'>;
  change: ChangePageState;
  /** Where the window begins. */
  from: number | undefined;
  /** There are edges that could carry a figure. */
  hasPicture: boolean;
  /** A replay knows rates and errors only. */
  isReplay: boolean;
  groups: MapGroups;
  map: ServiceMap | undefined;
  /** Further buttons, left of the views. */
  children?: ReactNode;
}

/** How the map shows itself: which figure its edges carry, and whether as a picture or a table. */
export function MapControls({ state, change, from, hasPicture, isReplay, groups, map, children }: Props) {
  const { label, view, compare, fold, focus } = state;
  return (
    <EuiFlexGroup gutterSize="s" alignItems="center" responsive={false} wrap style={{ flexGrow: 0 }}>
      <EuiFlexItem grow={false}>
        {view === 'map' && hasPicture && (
          <EuiButtonGroup
            legend={i18n.translate('meshObservability.label.legend', { defaultMessage: 'Figure on the edges' })}
            buttonSize="compressed"
            options={EDGE_LABELS.map((id) => ({
              id,
              label: labelText(id),
              isDisabled: isReplay && (id === 'p95' || id === 'gap'),
              'data-test-subj': `meshLabel-${id}`,
            }))}
            idSelected={label}
            onChange={(id) => change({ label: EDGE_LABELS.find((candidate) => candidate === id) ?? label })}
            data-test-subj="meshLabel"
          />
        )}
      </EuiFlexItem>
      {view === 'map' && hasPicture && (
        <EuiFlexItem grow={false}>
          <GroupingControl state={fold} groups={groups} onChange={(next) => change({ fold: next })} />
        </EuiFlexItem>
      )}
      {focus && (
        <EuiFlexItem grow={false}>
          <FocusBar
            focus={focus}
            nameOf={(id) => map?.services.find((service) => service.id === id)?.name}
            onChange={(next) => change({ focus: next })}
          />
        </EuiFlexItem>
      )}
      {/* At the right end, and together where there is no room for all in a row. */}
      <EuiFlexItem grow={false} style={{ marginInlineStart: 'auto' }}>
        <EuiFlexGroup gutterSize="s" alignItems="center" responsive={false} wrap>
          <EuiFlexItem grow={false}>
            <CompareMenu comparison={compare} from={from} change={change} />
          </EuiFlexItem>
          {children}
          <EuiFlexItem grow={false}>
            <EuiButtonGroup
              legend={i18n.translate('meshObservability.view.legend', { defaultMessage: 'Show as' })}
              buttonSize="compressed"
              options={[
                {
                  id: 'map',
                  label: i18n.translate('meshObservability.view.map', { defaultMessage: 'Map' }),
                  iconType: 'graphApp',
                  'data-test-subj': 'meshView-map',
                },
                {
                  id: 'table',
                  label: i18n.translate('meshObservability.view.table', { defaultMessage: 'Table' }),
                  iconType: 'visTable',
                  'data-test-subj': 'meshView-table',
                },
              ]}
              idSelected={view}
              onChange={(id) => change({ view: id === 'table' ? 'table' : 'map' })}
              data-test-subj="meshViewToggle"
            />
          </EuiFlexItem>
        </EuiFlexGroup>
      </EuiFlexItem>
    </EuiFlexGroup>
  );
}

function labelText(label: EdgeLabel): string {
  switch (label) {
    case 'rate':
      return i18n.translate('meshObservability.label.rate', { defaultMessage: 'Rate' });
    case 'p95':
      return i18n.translate('meshObservability.label.p95', { defaultMessage: 'p95' });
    case 'errors':
      return i18n.translate('meshObservability.label.errors', { defaultMessage: 'Errors' });
    case 'gap':
      return i18n.translate('meshObservability.label.gap', { defaultMessage: 'Network gap' });
    case 'none':
      return i18n.translate('meshObservability.label.none', { defaultMessage: 'None' });
  }
}
