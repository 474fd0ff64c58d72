import { EuiHealth } from '@elastic/eui';
import React, { useEffect, useState } from 'react';
import type { ServiceMap } from '../../../common/domain/service_map';
import { useFormat } from '../../components/use_format';
import { toFreshness } from './to_freshness';

/** "logs 2 s ago", counting. */
export function FreshnessBadge({ map }: { map: ServiceMap }) {
  const format = useFormat();
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    setNow(Date.now());
    const timer = setInterval(() => setNow(Date.now()), 1_000);
    return () => clearInterval(timer);
  }, [map]);
  const freshness = toFreshness(map, now, format);
  if (!freshness) return null;
  return (
    <EuiHealth color={freshness.tone} textSize="xs" data-test-subj="meshFreshness">
      <span style={{ fontVariantNumeric: 'tabular-nums' }}>{freshness.text}</span>
    </EuiHealth>
  );
}
