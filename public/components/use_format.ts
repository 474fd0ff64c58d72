import { useHost } from '../host/use_host';
import type { Format, FormatSettings } from './format';
import { createFormat } from './format';

/** The last one made: a browser takes longer to make its number formats than a row of a table takes to draw, and a user has one set of settings. */
let last: { settings: FormatSettings; format: Format } | undefined;

export function useFormat(): Format {
  const { locale, timeZone, dateFormat } = useHost().format;
  const isSame =
    last?.settings.locale === locale && last.settings.timeZone === timeZone && last.settings.dateFormat === dateFormat;
  if (!last || !isSame) {
    const settings = { locale, timeZone, dateFormat };
    last = { settings, format: createFormat(settings) };
  }
  return last.format;
}
