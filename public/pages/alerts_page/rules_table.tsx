import type { EuiBasicTableColumn } from '@elastic/eui';
import { EuiBasicTable, EuiHealth, EuiSwitch, EuiText, EuiToolTip } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React from 'react';
import type { AlertRecord } from '../../../common/domain/alert_record';
import { epochMs } from '../../../common/domain/units';
import { Name } from '../../components/name';
import { useFormat } from '../../components/use_format';
import type { Rule } from '../../host/rule';
import { useHost } from '../../host/use_host';
import { RuleMenu } from './rule_menu';
import { toRuleText } from './to_rule_text';
import { isSnoozed, toRuleState } from './to_rule_state';
import type { Rules } from './use_rules';

interface Props {
  rules: Rule[];
  alerts: readonly AlertRecord[];
  act: Rules['act'];
  onEdit(rule: Rule): void;
}

/** Our rules: what each does, and what can be done with it. */
export function RulesTable({ rules, alerts, act, onEdit }: Props) {
  const format = useFormat();
  const { alerting } = useHost();
  const now = Date.now();
  const columns: Array<EuiBasicTableColumn<Rule>> = [
    {
      name: i18n.translate('meshObservability.rules.name', { defaultMessage: 'Rule' }),
      render: (rule: Rule) => (
        <div>
          <Name name={rule.name} length={80} />
          <EuiText size="xs" color="subdued">
            <p style={{ overflowWrap: 'anywhere' }}>{toRuleText(rule, format)}</p>
          </EuiText>
        </div>
      ),
    },
    {
      name: i18n.translate('meshObservability.rules.state', { defaultMessage: 'State' }),
      width: '220px',
      render: (rule: Rule) => <State rule={rule} alerts={alerts} now={now} />,
    },
    {
      name: i18n.translate('meshObservability.rules.lastRun', { defaultMessage: 'Last checked' }),
      width: '160px',
      render: ({ execution_status: { last_execution_date: last } }: Rule) => format.time(epochMs(Date.parse(last))),
    },
    {
      name: i18n.translate('meshObservability.rules.tells', { defaultMessage: 'Tells' }),
      width: '100px',
      render: ({ actions }: Rule) =>
        i18n.translate('meshObservability.rules.connectors', {
          defaultMessage: '{count, plural, =0 {nobody} one {# connector} other {# connectors}}',
          values: { count: new Set(actions.map(({ id }) => id)).size },
        }),
    },
    {
      name: i18n.translate('meshObservability.rules.enabled', { defaultMessage: 'Enabled' }),
      width: '90px',
      render: (rule: Rule) => (
        <EuiSwitch
          compressed
          showLabel={false}
          label={i18n.translate('meshObservability.rules.enable', {
            defaultMessage: 'Enabled: {name}',
            values: { name: rule.name },
          })}
          checked={rule.enabled}
          disabled={!alerting.may.saveRules}
          onChange={() =>
            void act(
              () => alerting.enableRule(rule.id, !rule.enabled),
              i18n.translate('meshObservability.rules.enableFailed', { defaultMessage: 'The rule stays as it was' }),
            )
          }
          data-test-subj="meshRuleEnabled"
        />
      ),
    },
    {
      name: '',
      width: '48px',
      render: (rule: Rule) => <RuleMenu rule={rule} isSnoozed={isSnoozed(rule, now)} act={act} onEdit={() => onEdit(rule)} />,
    },
  ];
  return (
    <EuiBasicTable
      items={rules}
      itemId="id"
      columns={columns}
      tableLayout="auto"
      rowProps={() => ({ 'data-test-subj': 'meshRuleRow' })}
      tableCaption={i18n.translate('meshObservability.rules.caption', { defaultMessage: 'Rules of Mesh Observability' })}
    />
  );
}

function State({ rule, alerts, now }: { rule: Rule; alerts: readonly AlertRecord[]; now: number }) {
  const format = useFormat();
  const { color, text, detail } = toRuleState(rule, alerts, now, format);
  const health = <EuiHealth color={color}>{text}</EuiHealth>;
  if (detail === undefined) return health;
  return (
    <EuiToolTip content={detail}>
      <EuiText size="s" tabIndex={0}>
        {health}
      </EuiText>
    </EuiToolTip>
  );
}
