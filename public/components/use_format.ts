import { useMemo } from 'react';
import { useHost } from '../host/use_host';
import type { Format } from './format';
import { createFormat } from './format';

export function useFormat(): Format {
  const { locale, timeZone, dateFormat } = useHost().format;
  return useMemo(() => createFormat({ locale, timeZone, dateFormat }), [locale, timeZone, dateFormat]);
}
