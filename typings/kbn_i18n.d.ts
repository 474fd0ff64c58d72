/** The part of Kibana's `@kbn/i18n` that pages use. The package is on no registry; Kibana brings it at run time. */
declare module '@kbn/i18n' {
  export const i18n: {
    translate(
      id: string,
      options: {
        defaultMessage: string;
        description?: string;
        values?: Record<string, string | number | boolean | Date | null | undefined>;
      },
    ): string;
    getLocale(): string;
  };
}
