import type { Bytes, Milliseconds, PerSecond, Ratio } from '../../../common/domain/units';

/** How figures become text, in the user's locale; the page brings them. */
export interface Formatters {
  rate(perSecond: PerSecond): string;
  duration(duration: Milliseconds): string;
  ratio(ratio: Ratio): string;
  bytes(bytes: Bytes): string;
  count(count: number): string;
}
