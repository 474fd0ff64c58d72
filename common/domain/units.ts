/** Branded numbers: a latency cannot be passed where a rate is meant. They are plain numbers in JSON. */
declare const unit: unique symbol;
type Unit<Name extends string> = number & { readonly [unit]: Name };

export type Milliseconds = Unit<'ms'>;
/** Events per second. */
export type PerSecond = Unit<'1/s'>;
/** 0 to 1. */
export type Ratio = Unit<'ratio'>;
/** Milliseconds since 1970-01-01T00:00:00Z. */
export type EpochMs = Unit<'epoch ms'>;
export type Bytes = Unit<'bytes'>;

export const milliseconds = (value: number) => value as Milliseconds;
export const perSecond = (value: number) => value as PerSecond;
export const ratio = (value: number) => value as Ratio;
export const epochMs = (value: number) => value as EpochMs;
export const bytes = (value: number) => value as Bytes;
