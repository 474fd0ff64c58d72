import { i18n } from '@kbn/i18n';
import React from 'react';
import { SearchLink } from './search_link';
import { SETUP_SEARCH } from './setup_address';

/** Where what is missing can be mended. */
export function SetupLink() {
  return (
    <SearchLink search={SETUP_SEARCH} data-test-subj="meshSetupLink">
      {i18n.translate('meshObservability.setup.link', { defaultMessage: 'See in Setup what arrives and what is missing' })}
    </SearchLink>
  );
}
