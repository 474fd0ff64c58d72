import type { CommonValue } from '../../common/domain/trace';
import { ratio } from '../../common/domain/units';
import type { RawCommonValue } from '../queries/common_values';

/** With fewer requests on either side a share says nothing. */
export const FEWEST = 20;
/** Fewer requests than this are no pattern, whatever their share. */
const FEWEST_OF_VALUE = 5;
/** Shares differ by so much, and by so many standard errors: one in 1,600 differences by chance is as large. */
const LEAST_DIFFERENCE = 0.1;
const LEAST_ERRORS = 3.4;
const MOST = 12;

interface Groups {
  among: number;
  rest: number;
}

/** Of values found among some requests those that are honestly more frequent there than among the rest; strongest first. Pure. */
export function evaluateCommon(values: readonly RawCommonValue[], sizesOf: (value: RawCommonValue) => Groups): CommonValue[] {
  return values
    .flatMap((value): CommonValue[] => {
      const sizes = sizesOf(value);
      if (sizes.among < FEWEST || sizes.rest < FEWEST || value.among < FEWEST_OF_VALUE) return [];
      const [among, rest] = [value.among / sizes.among, value.rest / sizes.rest];
      if (among - rest < LEAST_DIFFERENCE || standardErrors(value, sizes) < LEAST_ERRORS) return [];
      return [
        {
          property: value.property,
          value: value.value,
          among: { count: value.among, ratio: ratio(among) },
          rest: { count: value.rest, ratio: ratio(rest) },
        },
      ];
    })
    .sort((a, b) => difference(b) - difference(a) || (a.value < b.value ? -1 : 1))
    .slice(0, MOST);
}

const difference = ({ among, rest }: CommonValue) => among.ratio - rest.ratio;

/** Two-proportion z: how many standard errors lie between the shares. */
function standardErrors(value: RawCommonValue, sizes: Groups): number {
  const pooled = (value.among + value.rest) / (sizes.among + sizes.rest);
  const error = Math.sqrt(pooled * (1 - pooled) * (1 / sizes.among + 1 / sizes.rest));
  return error === 0 ? 0 : (value.among / sizes.among - value.rest / sizes.rest) / error;
}
