import { EuiBadge, EuiButtonIcon, EuiFlexGroup, EuiFlexItem, EuiLink, EuiText } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React from 'react';
import { displayName, titleOf } from '../../components/display_name';
import { Name } from '../../components/name';
import type { SavedView } from './saved_view';
import { withView, withoutView } from './saved_view';

interface Props {
  views: SavedView[];
  onOpen(search: string): void;
  onKeep(views: SavedView[]): boolean;
}

/** The saved views: open one, make it the default, delete it. */
export function ViewList({ views, onOpen, onKeep }: Props) {
  if (views.length === 0) {
    return (
      <EuiText size="s" color="subdued">
        <p>{i18n.translate('meshObservability.views.none', { defaultMessage: 'No view is saved yet.' })}</p>
      </EuiText>
    );
  }
  return (
    <ul
      aria-label={i18n.translate('meshObservability.views.list', { defaultMessage: 'Saved views' })}
      style={{ margin: 0, padding: 0, listStyle: 'none', maxHeight: 240, overflowY: 'auto' }}
    >
      {views.map((view) => (
        <li key={view.name}>
          <View view={view} views={views} onOpen={onOpen} onKeep={onKeep} />
        </li>
      ))}
    </ul>
  );
}

function View({ view, views, onOpen, onKeep }: Props & { view: SavedView }) {
  const { name, search, isDefault } = view;
  const values = { name: displayName(name) };
  return (
    <EuiFlexGroup gutterSize="s" alignItems="center" responsive={false}>
      <EuiFlexItem style={{ minWidth: 0 }}>
        <EuiLink onClick={() => onOpen(search)} title={titleOf(name)} data-test-subj="meshView">
          <Name name={name} length={32} />
        </EuiLink>
      </EuiFlexItem>
      {isDefault && (
        <EuiFlexItem grow={false}>
          <EuiBadge color="hollow" data-test-subj="meshViewDefault">
            {i18n.translate('meshObservability.views.default', { defaultMessage: 'opens first' })}
          </EuiBadge>
        </EuiFlexItem>
      )}
      <EuiFlexItem grow={false}>
        <EuiButtonIcon
          iconType={isDefault ? 'starFilled' : 'starEmpty'}
          color="text"
          size="xs"
          aria-pressed={isDefault}
          aria-label={i18n.translate('meshObservability.views.makeDefault', {
            defaultMessage: 'Open {name} first',
            values,
          })}
          data-test-subj="meshViewMakeDefault"
          onClick={() => onKeep(withView(views, { ...view, isDefault: !isDefault }))}
        />
      </EuiFlexItem>
      <EuiFlexItem grow={false}>
        <EuiButtonIcon
          iconType="trash"
          color="danger"
          size="xs"
          aria-label={i18n.translate('meshObservability.views.delete', { defaultMessage: 'Delete {name}', values })}
          onClick={() => onKeep(withoutView(views, name))}
        />
      </EuiFlexItem>
    </EuiFlexGroup>
  );
}
