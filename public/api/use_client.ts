import { useMemo } from 'react';
import { useHost } from '../host/use_host';
import type { Client } from './client';
import { createClient } from './client';

export function useClient(): Client {
  const host = useHost();
  return useMemo(() => createClient(host), [host]);
}
