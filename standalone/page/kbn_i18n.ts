import { IntlMessageFormat } from 'intl-messageformat';

type Values = Record<string, string | number | boolean | Date | null | undefined>;

/** Stands in for Kibana's `@kbn/i18n` in the preview and in tests: same call, default messages only. */
export const i18n = {
  translate(_id: string, { defaultMessage, values }: { defaultMessage: string; description?: string; values?: Values }): string {
    return String(new IntlMessageFormat(defaultMessage, i18n.getLocale(), undefined, { ignoreTag: true }).format(values));
  },
  getLocale: () => 'en',
};
