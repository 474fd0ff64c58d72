import { EuiFlexGroup, EuiFlexItem, EuiPopoverTitle, EuiText } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React from 'react';
import type { ServiceMap } from '../../../common/domain/service_map';
import { useFormat } from '../../components/use_format';
import { PopoverButton } from '../../components/popover_button';
import { CoverageNotes } from './coverage_notes';
import { FreshnessBadge } from './freshness_badge';
import { toStatus } from './to_status';

/** What the map stands on, at its foot. */
export function StatusLine({ map }: { map: ServiceMap }) {
  const format = useFormat();
  const { notes } = map.coverage;
  const title = i18n.translate('meshObservability.coverage.title', { defaultMessage: 'What this map stands on' });
  return (
    <EuiFlexGroup gutterSize="m" alignItems="center" responsive={false} wrap data-test-subj="meshStatus" style={{ flexGrow: 0 }}>
      <EuiFlexItem grow={false}>
        <EuiText size="xs" color="subdued">
          <p style={{ fontVariantNumeric: 'tabular-nums' }}>{toStatus(map, format)}</p>
        </EuiText>
      </EuiFlexItem>
      <EuiFlexItem grow={false}>
        <PopoverButton
          title={title}
          label={i18n.translate('meshObservability.coverage.button', {
            defaultMessage: '{notes, plural, =0 {Sources} one {Sources, 1 note} other {Sources, # notes}}',
            values: { notes: notes.length },
          })}
          size="xs"
          iconType="inspect"
          anchorPosition="upLeft"
          data-test-subj="meshCoverage"
        >
          <EuiPopoverTitle paddingSize="s">{title}</EuiPopoverTitle>
          <CoverageNotes coverage={map.coverage} />
        </PopoverButton>
      </EuiFlexItem>
      <EuiFlexItem />
      <EuiFlexItem grow={false}>
        <FreshnessBadge map={map} />
      </EuiFlexItem>
    </EuiFlexGroup>
  );
}
