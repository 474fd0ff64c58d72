import { EuiButtonEmpty, EuiCodeBlock, EuiSpacer, EuiText } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React, { useEffect, useState } from 'react';
import type { DiscoverQuery } from '../../common/domain/edge_detail';
import { useHost } from '../host/use_host';
import { displayName } from './display_name';
import { PopoverButton } from './popover_button';

/** The way to the very documents that the figures were made of. Without a Discover it shows what to ask one for. */
export function DiscoverLink({ query }: { query: DiscoverQuery }) {
  const host = useHost();
  const [url, setUrl] = useState<string>();

  useEffect(() => {
    let isCurrent = true;
    const show = (found: string | undefined) => isCurrent && setUrl(found);
    // Without an address the query itself is shown: nothing is lost.
    host.discoverUrl(query).then(show, () => show(undefined));
    return () => {
      isCurrent = false;
    };
  }, [host, query]);

  const label = i18n.translate('meshObservability.discover.link', { defaultMessage: 'Discover' });
  if (url !== undefined) {
    return (
      <EuiButtonEmpty size="xs" iconType="discoverApp" href={url} data-test-subj="meshDiscover">
        {label}
      </EuiButtonEmpty>
    );
  }
  return (
    <PopoverButton title={label} size="xs" iconType="discoverApp" anchorPosition="downRight" data-test-subj="meshDiscover">
      <div style={{ width: 360 }} data-test-subj="meshDiscoverQuery">
        <EuiText size="s">
          <p>
            {i18n.translate('meshObservability.discover.sentence', {
              defaultMessage:
                'Discover lives in Kibana. There, in the data view {indexPattern} with {timeField} as its time, this query finds the same documents:',
              values: { indexPattern: displayName(query.indexPattern, 120), timeField: query.timeField },
            })}
          </p>
        </EuiText>
        <EuiSpacer size="s" />
        <div style={{ maxHeight: 240, overflowY: 'auto' }}>
          <EuiCodeBlock isCopyable paddingSize="s" fontSize="s">
            {query.kql}
          </EuiCodeBlock>
        </div>
      </div>
    </PopoverButton>
  );
}
