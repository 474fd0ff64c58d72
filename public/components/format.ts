import { i18n } from '@kbn/i18n';
import moment from 'moment';
import type { Bytes, EpochMs, Milliseconds, PerSecond, Ratio } from '../../common/domain/units';
import { offsetOf } from './offset_of';

/** Figures as a person reads them, in the user's locale, time zone and date format. */
export interface Format {
  rate(perSecond: PerSecond): string;
  duration(duration: Milliseconds): string;
  ratio(ratio: Ratio): string;
  bytes(bytes: Bytes): string;
  count(count: number): string;
  /** How many times as much, without unit. */
  factor(factor: number): string;
  /** Time of day: to the second, or with milliseconds. */
  time(at: EpochMs, precision?: 'seconds' | 'milliseconds'): string;
  /** The mark of a time axis that is so long. */
  tick(at: EpochMs, span: Milliseconds): string;
  /** Date and time in the user's own format. */
  dateTime(at: EpochMs): string;
}

export interface FormatSettings {
  locale: string;
  /** IANA name. */
  timeZone: string;
  /** As Moment understands it. */
  dateFormat: string;
}

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const BYTE_UNITS = ['B', 'kB', 'MB', 'GB', 'TB', 'PB'];

export function createFormat({ locale, timeZone, dateFormat }: FormatSettings): Format {
  const whole = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
  const tenth = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
  const compact = new Intl.NumberFormat(locale, { notation: 'compact', maximumFractionDigits: 1 });
  /** One decimal below ten, none above: 5.6, 22, 1,204. */
  const short = (value: number) => (Math.abs(value) < 9.95 ? tenth : whole).format(value);
  const at = (instant: EpochMs) => moment.utc(instant).utcOffset(offsetOf(instant, timeZone));

  const rate = (perSecond: PerSecond) => {
    if (perSecond === 0) return perSecondText('0');
    if (perSecond >= 10_000) return perSecondText(compact.format(perSecond));
    if (perSecond >= 0.95) return perSecondText(short(perSecond));
    const perMinute = perSecond * 60;
    if (perMinute >= 0.95) return perMinuteText(short(perMinute));
    const perHour = perMinute * 60;
    return perHourText(perHour < 0.95 ? `<${whole.format(1)}` : short(perHour));
  };

  const duration = (value: Milliseconds) => {
    const sign = value < 0 ? '−' : '';
    const size = Math.abs(value);
    if (size < 999.5) return `${sign}${unitText(size > 0 && size < 0.05 ? `<${tenth.format(0.1)}` : short(size), 'ms')}`;
    if (size < 59.95 * SECOND) return `${sign}${unitText(short(size / SECOND), 's')}`;
    if (size < 59.5 * MINUTE) return `${sign}${unitText(short(size / MINUTE), 'min')}`;
    if (size < 47.5 * HOUR) return `${sign}${unitText(short(size / HOUR), 'h')}`;
    return `${sign}${unitText(short(size / DAY), 'd')}`;
  };

  const ratio = (value: Ratio) => {
    const percent = value * 100;
    if (percent > 0 && percent < 0.1) return unitText(`<${tenth.format(0.1)}`, '%');
    // 99.97 must not read as 100: something did not fail.
    if (percent > 99.9 && percent < 100) return unitText(`>${tenth.format(99.9)}`, '%');
    return unitText(percent > 99 && percent < 100 ? tenth.format(percent) : short(percent), '%');
  };

  const bytes = (value: Bytes) => {
    let size: number = value;
    let unit = 0;
    while (size >= 999.5 && unit < BYTE_UNITS.length - 1) {
      size /= 1_000;
      unit += 1;
    }
    return unitText(short(size), BYTE_UNITS[unit] ?? 'B');
  };

  return {
    rate,
    duration,
    ratio,
    bytes,
    count: (value) => whole.format(value),
    factor: short,
    time: (instant, precision = 'seconds') => at(instant).format(precision === 'seconds' ? 'HH:mm:ss' : 'HH:mm:ss.SSS'),
    tick: (instant, span) => at(instant).format(tickFormatOf(span)),
    dateTime: (instant) => at(instant).format(dateFormat),
  };
}

function tickFormatOf(span: Milliseconds): string {
  if (span <= 5 * MINUTE) return 'HH:mm:ss';
  if (span <= 36 * HOUR) return 'HH:mm';
  return span <= 14 * DAY ? 'D MMM HH:mm' : 'D MMM';
}

/** A no-break space keeps the unit with its number. */
const unitText = (value: string, unit: string) => `${value}\u00a0${unit}`;

const perSecondText = (value: string) =>
  i18n.translate('meshObservability.format.perSecond', { defaultMessage: '{value}/s', values: { value } });
const perMinuteText = (value: string) =>
  i18n.translate('meshObservability.format.perMinute', { defaultMessage: '{value}/min', values: { value } });
const perHourText = (value: string) =>
  i18n.translate('meshObservability.format.perHour', { defaultMessage: '{value}/h', values: { value } });
