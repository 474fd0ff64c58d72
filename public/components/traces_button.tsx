import { EuiButtonEmpty } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React from 'react';
import { useHost } from '../host/use_host';
import type { TracesAddress } from './traces_address';
import { toTracesSearch } from './traces_address';

/** To every traced call of an edge or a service, in the same time range. */
export function TracesButton({ ends }: { ends: Pick<TracesAddress, 'source' | 'destination'> }) {
  const { location } = useHost();
  return (
    <EuiButtonEmpty
      size="xs"
      iconType="timeline"
      onClick={() => location.push(toTracesSearch(location.search(), ends))}
      data-test-subj="meshTraces"
    >
      {i18n.translate('meshObservability.tracesButton', { defaultMessage: 'Traces' })}
    </EuiButtonEmpty>
  );
}
