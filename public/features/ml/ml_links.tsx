import { EuiButtonEmpty } from '@elastic/eui';
import { useQuery } from '@tanstack/react-query';
import React from 'react';
import type { MlTarget } from '../../host/ml_host';
import { useHost } from '../../host/use_host';

/** To a page of the host's; nothing where it has none. */
export function MlLink({ target, text }: { target: MlTarget; text: string }) {
  const { ml } = useHost();
  const { data } = useQuery({ queryKey: ['mlUrl', target], queryFn: async () => (await ml.url(target)) ?? null });
  if (!data) return null;
  return (
    <EuiButtonEmpty size="xs" iconType="link" iconSide="right" href={data} target="_blank" data-test-subj="meshMlLink">
      {text}
    </EuiButtonEmpty>
  );
}
