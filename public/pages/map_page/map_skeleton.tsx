import { EuiSkeletonCircle, EuiSkeletonRectangle } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React from 'react';

/** Services a layer, from left to right, as a small mesh would have them. */
const LAYERS = [1, 2, 3, 1];

/** The shape of a map, until there is one. */
export function MapSkeleton() {
  return (
    <div
      role="status"
      aria-label={i18n.translate('meshObservability.loading', { defaultMessage: 'Loading the map' })}
      data-test-subj="meshLoading"
      style={{ height: '100%', display: 'flex', alignItems: 'center', justifyContent: 'space-evenly' }}
    >
      {LAYERS.map((services, layer) => (
        <div key={layer} style={{ display: 'flex', flexDirection: 'column', gap: 48 }}>
          {Array.from({ length: services }, (_, service) => (
            <div key={service} style={{ display: 'flex', flexDirection: 'column', alignItems: 'center', gap: 8 }}>
              <EuiSkeletonCircle size="l" announceLoadedStatus={false} announceLoadingStatus={false} />
              <EuiSkeletonRectangle width={72} height={12} announceLoadedStatus={false} announceLoadingStatus={false} />
            </div>
          ))}
        </div>
      ))}
    </div>
  );
}
