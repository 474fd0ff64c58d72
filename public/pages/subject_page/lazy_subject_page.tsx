import { EuiSkeletonText } from '@elastic/eui';
import React, { Suspense, lazy } from 'react';

const Loaded = lazy(async () => ({ default: (await import('./subject_page')).SubjectPage }));

/** Its code comes when somebody opens it: who looks at the map does not wait for it. */
export function LazySubjectPage() {
  return (
    <Suspense fallback={<EuiSkeletonText lines={10} />}>
      <Loaded />
    </Suspense>
  );
}
