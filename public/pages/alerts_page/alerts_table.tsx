import type { EuiBasicTableColumn } from '@elastic/eui';
import { EuiButtonEmpty, EuiHealth, EuiInMemoryTable, EuiLink } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React from 'react';
import type { AlertRecord } from '../../../common/domain/alert_record';
import { milliseconds } from '../../../common/domain/units';
import { Name } from '../../components/name';
import { useFormat } from '../../components/use_format';
import type { Rule } from '../../host/rule';
import { useHost } from '../../host/use_host';
import { toMapSearch } from './to_map_search';
import type { Rules } from './use_rules';

interface Props {
  alerts: AlertRecord[];
  rules: readonly Rule[];
  act: Rules['act'];
}

/** What our rules raised, active and recent; an edge leads to the map at that time. */
export function AlertsTable({ alerts, rules, act }: Props) {
  const format = useFormat();
  const { location } = useHost();
  const now = Date.now();
  const columns: Array<EuiBasicTableColumn<AlertRecord>> = [
    {
      name: i18n.translate('meshObservability.alerts.status', { defaultMessage: 'State' }),
      width: '100px',
      render: ({ status }: AlertRecord) =>
        status === 'active' ? (
          <EuiHealth color="danger">{i18n.translate('meshObservability.alerts.active', { defaultMessage: 'Active' })}</EuiHealth>
        ) : (
          <EuiHealth color="success">
            {i18n.translate('meshObservability.alerts.recovered', { defaultMessage: 'Over' })}
          </EuiHealth>
        ),
    },
    {
      name: i18n.translate('meshObservability.alerts.edge', { defaultMessage: 'Edge' }),
      width: '17%',
      render: (alert: AlertRecord) => (
        <EuiLink onClick={() => location.push(toMapSearch(alert, now))} data-test-subj="meshAlertEdge">
          <Name name={alert.source} length={30} /> → <Name name={alert.destination} length={30} />
        </EuiLink>
      ),
    },
    {
      name: i18n.translate('meshObservability.alerts.reason', { defaultMessage: 'What was found' }),
      render: ({ reason }: AlertRecord) => <Name name={reason} length={200} />,
    },
    {
      name: i18n.translate('meshObservability.alerts.rule', { defaultMessage: 'Rule' }),
      width: '15%',
      render: ({ ruleName }: AlertRecord) => <Name name={ruleName} length={60} />,
    },
    {
      name: i18n.translate('meshObservability.alerts.started', { defaultMessage: 'Began' }),
      width: '220px',
      render: ({ startedAt }: AlertRecord) => <span style={{ whiteSpace: 'nowrap' }}>{format.dateTime(startedAt)}</span>,
    },
    {
      name: i18n.translate('meshObservability.alerts.lasted', { defaultMessage: 'Lasts' }),
      width: '80px',
      render: ({ startedAt, endedAt }: AlertRecord) => format.duration(milliseconds((endedAt ?? now) - startedAt)),
    },
    {
      name: '',
      width: '110px',
      render: (alert: AlertRecord) => <Mute alert={alert} rule={rules.find(({ id }) => id === alert.ruleId)} act={act} />,
    },
  ];
  return (
    <EuiInMemoryTable
      items={alerts}
      columns={columns}
      pagination={alerts.length > 20 ? { initialPageSize: 20 } : false}
      tableLayout="auto"
      rowProps={({ status }: AlertRecord) => ({ 'data-test-subj': `meshAlertRow meshAlertRow-${status}` })}
      tableCaption={i18n.translate('meshObservability.alerts.caption', { defaultMessage: 'Alerts of Mesh Observability' })}
    />
  );
}

function Mute({ alert, rule, act }: { alert: AlertRecord; rule: Rule | undefined; act: Rules['act'] }) {
  const { alerting } = useHost();
  if (!rule || alert.status !== 'active' || !alerting.may.saveRules) return null;
  const isMuted = rule.muted_alert_ids.includes(alert.id);
  return (
    <EuiButtonEmpty
      size="xs"
      iconType="bell"
      onClick={() =>
        void act(
          () => alerting.muteAlert(rule.id, alert.id, !isMuted),
          i18n.translate('meshObservability.alerts.muteFailed', { defaultMessage: 'The alert stays as it was' }),
        )
      }
      data-test-subj="meshAlertMute"
    >
      {isMuted
        ? i18n.translate('meshObservability.alerts.unmute', { defaultMessage: 'Unmute' })
        : i18n.translate('meshObservability.alerts.mute', { defaultMessage: 'Mute' })}
    </EuiButtonEmpty>
  );
}
