import { EuiButtonEmpty, EuiContextMenuItem, EuiContextMenuPanel, EuiPopover, EuiPopoverTitle } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React, { useState } from 'react';
import { ChevronDown } from '../../../components/chevron_down';
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

const CHOICES: GroupBy[] = ['auto', ...GROUP_KEYS, 'none'];

/** What services are grouped by, and everything folded or unfolded at once. */
export function GroupingControl({ state, groups: { grouped }, onChange }: Props) {
  const [isOpen, setOpen] = useState(false);
  const title = i18n.translate('meshObservability.grouping.title', { defaultMessage: 'Group services by' });
  const choose = (change: Partial<FoldState>) => {
    setOpen(false);
    onChange({ ...state, ...change });
  };
  const items = [
    ...CHOICES.map((by) => (
      <EuiContextMenuItem
        key={by}
        icon={state.by === by ? 'check' : 'empty'}
        onClick={() => choose({ by, folded: 'auto', except: [] })}
        data-test-subj={`meshGroupBy-${by}`}
      >
        {groupByText(by)}
      </EuiContextMenuItem>
    )),
    ...(grouped.by === undefined
      ? []
      : [
          <EuiContextMenuItem
            key="fold"
            icon="minimize"
            onClick={() => choose({ folded: 'all', except: [] })}
            data-test-subj="meshFoldAll"
          >
            {i18n.translate('meshObservability.grouping.foldAll', { defaultMessage: 'Fold all groups' })}
          </EuiContextMenuItem>,
          <EuiContextMenuItem
            key="unfold"
            icon="expand"
            onClick={() => choose({ folded: 'none', except: [] })}
            data-test-subj="meshUnfoldAll"
          >
            {i18n.translate('meshObservability.grouping.unfoldAll', { defaultMessage: 'Unfold all groups' })}
          </EuiContextMenuItem>,
        ]),
  ];
  return (
    <EuiPopover
      isOpen={isOpen}
      closePopover={() => setOpen(false)}
      panelPaddingSize="none"
      aria-label={title}
      button={
        <EuiButtonEmpty
          size="s"
          color="text"
          iconType={ChevronDown}
          iconSide="right"
          onClick={() => setOpen(!isOpen)}
          aria-expanded={isOpen}
          data-test-subj="meshGrouping"
        >
          {grouped.by === undefined
            ? i18n.translate('meshObservability.grouping.none', { defaultMessage: 'No groups' })
            : i18n.translate('meshObservability.grouping.by', {
                defaultMessage: 'By {what}',
                values: { what: groupByText(grouped.by).toLocaleLowerCase() },
              })}
        </EuiButtonEmpty>
      }
    >
      <EuiPopoverTitle paddingSize="s">{title}</EuiPopoverTitle>
      <EuiContextMenuPanel items={items} />
    </EuiPopover>
  );
}
