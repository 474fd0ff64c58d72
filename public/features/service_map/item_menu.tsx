import { EuiContextMenuItem, EuiContextMenuPanel, EuiWrappingPopover } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import type { ReactElement } from 'react';
import React, { useState } from 'react';
import type { ServiceId } from '../../../common/domain/service';
import type { Focus } from './focus/focus';
import { DEFAULT_DEPTH } from './focus/focus';
import type { GroupId } from './groups/group';
import type { Point } from './layout/layout_model';
import type { MapSelection } from './map_selection';

export interface ItemMenuProps {
  item: MapSelection;
  /** Where it was asked for, in CSS pixels from the map's corner. */
  at: Point;
  /** The service that is selected: ways to and from it can be asked for. */
  selected: { id: ServiceId; name: string } | undefined;
  /** What can be folded or unfolded here: it, or the group that it stands in. */
  group: { id: GroupId; isFolded: boolean } | undefined;
  onSelect(item: MapSelection): void;
  onFocus(focus: Focus): void;
  onToggleGroup(id: GroupId): void;
  onClose(): void;
}

/** What can be done with something on the map; by the right button, or by the menu key. */
export function ItemMenu({ at, onClose, ...props }: ItemMenuProps) {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  return (
    <>
      <div style={{ position: 'absolute', left: at.x, top: at.y, width: 1, height: 1 }}>
        <div ref={setAnchor} />
      </div>
      {anchor && (
        <EuiWrappingPopover
          isOpen
          button={anchor}
          closePopover={onClose}
          panelPaddingSize="none"
          anchorPosition="rightUp"
          aria-label={i18n.translate('meshObservability.map.menu', { defaultMessage: 'What to do with it' })}
        >
          <EuiContextMenuPanel items={itemsOf(props, onClose)} data-test-subj="meshItemMenu" />
        </EuiWrappingPopover>
      )}
    </>
  );
}

function itemsOf(
  { item, selected, group, onSelect, onFocus, onToggleGroup }: Omit<ItemMenuProps, 'at' | 'onClose'>,
  close: () => void,
): ReactElement[] {
  const entry = (subject: string, icon: string, text: string, act: () => void) => (
    <EuiContextMenuItem
      key={subject}
      icon={icon}
      data-test-subj={subject}
      onClick={() => {
        close();
        act();
      }}
    >
      {text}
    </EuiContextMenuItem>
  );
  const open = entry(
    'meshMenuOpen',
    'inspect',
    i18n.translate('meshObservability.map.menu.open', { defaultMessage: 'Details' }),
    () => onSelect(item),
  );
  const fold = group
    ? [
        entry(
          'meshMenuFold',
          group.isFolded ? 'unfold' : 'fold',
          group.isFolded
            ? i18n.translate('meshObservability.map.menu.unfold', { defaultMessage: 'Unfold (o)' })
            : item.kind === 'group'
              ? i18n.translate('meshObservability.map.menu.fold', { defaultMessage: 'Fold (o)' })
              : i18n.translate('meshObservability.map.menu.foldGroup', { defaultMessage: 'Fold its group (o)' }),
          () => onToggleGroup(group.id),
        ),
      ]
    : [];
  if (item.kind !== 'service') return [open, ...fold];
  const service = item.id;
  const around = (direction: 'both' | 'up' | 'down') => () => onFocus({ service, depth: DEFAULT_DEPTH, direction });
  return [
    open,
    entry(
      'meshMenuFocus',
      'bullseye',
      i18n.translate('meshObservability.map.menu.focus', { defaultMessage: 'Focus on it and its neighbours (f)' }),
      around('both'),
    ),
    entry(
      'meshMenuCallers',
      'sortLeft',
      i18n.translate('meshObservability.map.menu.callers', { defaultMessage: 'Focus on its callers' }),
      around('up'),
    ),
    entry(
      'meshMenuCallees',
      'sortRight',
      i18n.translate('meshObservability.map.menu.callees', { defaultMessage: 'Focus on what it calls' }),
      around('down'),
    ),
    ...(selected && selected.id !== service
      ? [
          entry(
            'meshMenuPathTo',
            'branch',
            i18n.translate('meshObservability.map.menu.pathFrom', {
              defaultMessage: 'Ways from {name} to it',
              values: { name: selected.name },
            }),
            () => onFocus({ service: selected.id, to: service }),
          ),
          entry(
            'meshMenuPathFrom',
            'branch',
            i18n.translate('meshObservability.map.menu.pathTo', {
              defaultMessage: 'Ways from it to {name}',
              values: { name: selected.name },
            }),
            () => onFocus({ service, to: selected.id }),
          ),
        ]
      : []),
    ...fold,
  ];
}
