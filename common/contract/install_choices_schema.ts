import * as v from 'valibot';

const DAYS = 'must be a number of days, 1 to 3,650.';

/** How many days access logs are kept where a lifecycle is asked for. Left out: as many as are installed, else thirty. */
export const choiceEntries = {
  keepDays: v.optional(
    v.pipe(
      v.union([v.pipe(v.string(), v.regex(/^\d{1,4}$/, DAYS), v.transform(Number)), v.number(DAYS)], DAYS),
      v.check((days) => Number.isInteger(days) && days >= 1 && days <= 3_650, DAYS),
    ),
  ),
};
