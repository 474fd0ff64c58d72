import { EuiButtonEmpty, EuiCopy, EuiHorizontalRule, EuiPopoverTitle, EuiText } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React from 'react';
import { PopoverButton } from '../../components/popover_button';
import type { TimeRange } from '../../../common/domain/time_range';
import { useHost } from '../../host/use_host';
import type { PageState } from './page_state';
import { toSearch } from './page_state';
import { toPermalinkSearch } from './permalink';
import { SaveView } from './save_view';
import { useSavedViews } from './use_saved_views';
import { ViewList } from './view_list';

interface Props {
  state: PageState;
  /** Windows on screen: what a link to this moment shows. */
  shown: TimeRange | undefined;
  earlier: TimeRange | undefined;
}

/** Views with a name, and links to this one. */
export function ViewsMenu({ state, shown, earlier }: Props) {
  const [views, keep] = useSavedViews();
  const { location } = useHost();
  const label = i18n.translate('meshObservability.views.button', { defaultMessage: 'Views' });
  const open = (search: string, close: () => void) => {
    location.push(search);
    close();
  };
  return (
    <PopoverButton title={label} iconType="save" color="text" panelPaddingSize="s" data-test-subj="meshViews">
      {(close) => (
        <div style={{ width: 320 }}>
          <EuiPopoverTitle paddingSize="s">{label}</EuiPopoverTitle>
          <ViewList views={views} onOpen={(search) => open(search, close)} onKeep={keep} />
          <SaveView views={views} search={toSearch({ ...state, selection: undefined, panel: undefined })} onKeep={keep} />
          <EuiHorizontalRule margin="s" />
          {shown && (
            <CopyLink
              url={location.absolute(toPermalinkSearch(state, shown, earlier))}
              subject="meshPermalink"
              label={i18n.translate('meshObservability.views.permalink', { defaultMessage: 'Copy a link to this moment' })}
            />
          )}
          <CopyLink
            url={location.absolute(toSearch(state))}
            subject="meshMovingLink"
            label={i18n.translate('meshObservability.views.movingLink', { defaultMessage: 'Copy a link that moves with time' })}
          />
          <EuiText size="xs" color="subdued">
            <p>
              {i18n.translate('meshObservability.views.where', {
                defaultMessage: 'Views are kept in this browser, for this space. To share one, send its link.',
              })}
            </p>
          </EuiText>
        </div>
      )}
    </PopoverButton>
  );
}

const CopyLink = ({ url, label, subject }: { url: string; label: string; subject: string }) => (
  <EuiCopy textToCopy={url} afterMessage={i18n.translate('meshObservability.views.copied', { defaultMessage: 'Copied' })}>
    {(copy) => (
      <EuiButtonEmpty size="s" iconType="link" onClick={copy} data-test-subj={subject} data-url={url}>
        {label}
      </EuiButtonEmpty>
    )}
  </EuiCopy>
);
