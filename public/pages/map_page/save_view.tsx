import { EuiButton, EuiFieldText, EuiFlexGroup, EuiFlexItem, EuiFormRow, EuiSpacer } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React, { useState } from 'react';
import type { FormEvent } from 'react';
import { useHost } from '../../host/use_host';
import type { SavedView } from './saved_view';
import { LONGEST_NAME, MOST_VIEWS, withView } from './saved_view';

interface Props {
  views: SavedView[];
  /** The view on screen. */
  search: string;
  onKeep(views: SavedView[]): boolean;
}

/** Gives what is on screen a name. */
export function SaveView({ views, search, onKeep }: Props) {
  const { notify } = useHost();
  const [name, setName] = useState('');
  const trimmed = name.trim();
  const known = views.find((view) => view.name === trimmed);
  const isFull = views.length >= MOST_VIEWS && !known;
  const save = (event: FormEvent) => {
    event.preventDefault();
    if (trimmed === '' || isFull) return;
    if (onKeep(withView(views, { name: trimmed, search, isDefault: known?.isDefault ?? false }))) setName('');
    else {
      notify.error(
        i18n.translate('meshObservability.views.notKept', { defaultMessage: 'The view was not saved' }),
        i18n.translate('meshObservability.views.notKeptText', {
          defaultMessage: 'This browser keeps nothing for this page: its storage is full or forbidden. Copy a link instead.',
        }),
      );
    }
  };
  const label = i18n.translate('meshObservability.views.name', { defaultMessage: 'Name of the view on screen' });
  return (
    <form onSubmit={save}>
      <EuiSpacer size="s" />
      <EuiFlexGroup gutterSize="s" alignItems="flexEnd" responsive={false}>
        <EuiFlexItem>
          <EuiFormRow
            label={label}
            display="rowCompressed"
            fullWidth
            isInvalid={isFull}
            error={
              isFull
                ? i18n.translate('meshObservability.views.full', {
                    defaultMessage: '{most} views are saved: delete one first.',
                    values: { most: MOST_VIEWS },
                  })
                : undefined
            }
          >
            <EuiFieldText
              compressed
              fullWidth
              maxLength={LONGEST_NAME}
              value={name}
              onChange={({ target }) => setName(target.value)}
              data-test-subj="meshViewName"
            />
          </EuiFormRow>
        </EuiFlexItem>
        <EuiFlexItem grow={false}>
          <EuiButton size="s" type="submit" isDisabled={trimmed === '' || isFull} data-test-subj="meshViewSave">
            {known
              ? i18n.translate('meshObservability.views.replace', { defaultMessage: 'Replace' })
              : i18n.translate('meshObservability.views.save', { defaultMessage: 'Save' })}
          </EuiButton>
        </EuiFlexItem>
      </EuiFlexGroup>
    </form>
  );
}
