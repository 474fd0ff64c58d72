import { EuiButtonIcon, EuiConfirmModal, EuiContextMenu, EuiPopover } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React, { useState } from 'react';
import type { Rule } from '../../host/rule';
import { useHost } from '../../host/use_host';
import type { Rules } from './use_rules';

interface Props {
  rule: Rule;
  isSnoozed: boolean;
  act: Rules['act'];
  onEdit(): void;
}

const HOUR = 3_600_000;
const SNOOZES = [1, 8, 24];

/** What can be done with one rule. */
export function RuleMenu({ rule, isSnoozed, act, onEdit }: Props) {
  const { alerting } = useHost();
  const [isOpen, setOpen] = useState(false);
  const [isDeleting, setDeleting] = useState(false);
  const failed = i18n.translate('meshObservability.rules.actionFailed', { defaultMessage: 'The rule stays as it was' });
  const item = (name: string, icon: string, subject: string, onClick: () => void) => ({
    name,
    icon,
    'data-test-subj': subject,
    onClick: () => {
      setOpen(false);
      onClick();
    },
  });
  const change = (make: () => Promise<unknown>) => () => void act(make, failed);
  const snoozes = SNOOZES.map((hours) =>
    item(
      i18n.translate('meshObservability.rules.snooze', {
        defaultMessage: 'Snooze for {hours, plural, one {an hour} other {# hours}}',
        values: { hours },
      }),
      'clock',
      `meshRuleSnooze-${hours}`,
      change(() => alerting.snoozeRule(rule.id, hours * HOUR)),
    ),
  );
  const items = [
    item(i18n.translate('meshObservability.rules.edit', { defaultMessage: 'Edit' }), 'pencil', 'meshRuleEdit', onEdit),
    item(
      rule.mute_all
        ? i18n.translate('meshObservability.rules.unmute', { defaultMessage: 'Unmute' })
        : i18n.translate('meshObservability.rules.mute', { defaultMessage: 'Mute' }),
      'bell',
      'meshRuleMute',
      change(() => alerting.muteRule(rule.id, !rule.mute_all)),
    ),
    ...(isSnoozed
      ? [
          item(
            i18n.translate('meshObservability.rules.endSnooze', { defaultMessage: 'End the snooze' }),
            'clock',
            'meshRuleUnsnooze',
            change(() => alerting.snoozeRule(rule.id, undefined)),
          ),
        ]
      : snoozes),
    item(i18n.translate('meshObservability.rules.delete', { defaultMessage: 'Delete' }), 'trash', 'meshRuleDelete', () =>
      setDeleting(true),
    ),
  ];
  return (
    <>
      <EuiPopover
        isOpen={isOpen}
        closePopover={() => setOpen(false)}
        panelPaddingSize="none"
        anchorPosition="downRight"
        aria-label={rule.name}
        button={
          <EuiButtonIcon
            iconType="boxesVertical"
            color="text"
            isDisabled={!alerting.may.saveRules}
            onClick={() => setOpen(!isOpen)}
            aria-label={i18n.translate('meshObservability.rules.menu', {
              defaultMessage: 'What to do with {name}',
              values: { name: rule.name },
            })}
            data-test-subj="meshRuleMenu"
          />
        }
      >
        <EuiContextMenu initialPanelId={0} panels={[{ id: 0, items }]} />
      </EuiPopover>
      {isDeleting && (
        <EuiConfirmModal
          title={i18n.translate('meshObservability.rules.deleteTitle', { defaultMessage: 'Delete the rule?' })}
          aria-label={i18n.translate('meshObservability.rules.deleteTitle', { defaultMessage: 'Delete the rule?' })}
          buttonColor="danger"
          confirmButtonText={i18n.translate('meshObservability.rules.delete', { defaultMessage: 'Delete' })}
          cancelButtonText={i18n.translate('meshObservability.rules.keep', { defaultMessage: 'Keep it' })}
          onCancel={() => setDeleting(false)}
          onConfirm={() => {
            setDeleting(false);
            void act(() => alerting.deleteRule(rule.id), failed);
          }}
        >
          <p>
            {i18n.translate('meshObservability.rules.deleteText', {
              defaultMessage:
                'Nobody will be told about it any more. An incident that it opened stays open until somebody closes it.',
            })}
          </p>
        </EuiConfirmModal>
      )}
    </>
  );
}
