import { EuiContextMenuItem, EuiContextMenuPanel, EuiPopoverTitle } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React from 'react';
import { ChevronDown } from '../../../components/chevron_down';
import { PopoverButton } from '../../../components/popover_button';
import type { FoldState } from './fold_state';
import { GROUP_KEYS } from './group';
import type { GroupBy } from './group';
import { groupByText } from './group_text';
import type { MapGroups } from './use_groups';

interface Props {
  state: FoldState;
  groups: MapGroups;
  onChange(state: FoldState): void;
}

interface Choice {
  subject: string;
  icon: string;
  text: string;
  change: Partial<FoldState>;
}

const GROUPINGS: GroupBy[] = ['auto', ...GROUP_KEYS, 'none'];

/** What services are grouped by, and everything folded or unfolded at once. */
export function GroupingControl({ state, groups: { grouped }, onChange }: Props) {
  const title = i18n.translate('meshObservability.grouping.title', { defaultMessage: 'Group services by' });
  const choices: Choice[] = [
    ...GROUPINGS.map((by) => ({
      subject: `meshGroupBy-${by}`,
      icon: state.by === by ? 'check' : 'empty',
      text: groupByText(by),
      change: { by, folded: 'auto' as const, except: [] },
    })),
    ...(grouped.by === undefined ? [] : foldAndUnfold()),
  ];
  return (
    <PopoverButton
      title={title}
      label={
        grouped.by === undefined
          ? i18n.translate('meshObservability.grouping.none', { defaultMessage: 'No groups' })
          : i18n.translate('meshObservability.grouping.by', {
              defaultMessage: 'By {what}',
              values: { what: groupByText(grouped.by).toLocaleLowerCase() },
            })
      }
      color="text"
      iconType={ChevronDown}
      iconSide="right"
      panelPaddingSize="none"
      data-test-subj="meshGrouping"
    >
      {(close) => (
        <>
          <EuiPopoverTitle paddingSize="s">{title}</EuiPopoverTitle>
          <EuiContextMenuPanel
            items={choices.map(({ subject, icon, text, change }) => (
              <EuiContextMenuItem
                key={subject}
                icon={icon}
                data-test-subj={subject}
                onClick={() => {
                  close();
                  onChange({ ...state, ...change });
                }}
              >
                {text}
              </EuiContextMenuItem>
            ))}
          />
        </>
      )}
    </PopoverButton>
  );
}

const foldAndUnfold = (): Choice[] => [
  {
    subject: 'meshFoldAll',
    icon: 'fold',
    text: i18n.translate('meshObservability.grouping.foldAll', { defaultMessage: 'Fold all groups' }),
    change: { folded: 'all', except: [] },
  },
  {
    subject: 'meshUnfoldAll',
    icon: 'unfold',
    text: i18n.translate('meshObservability.grouping.unfoldAll', { defaultMessage: 'Unfold all groups' }),
    change: { folded: 'none', except: [] },
  },
];
