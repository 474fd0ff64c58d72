import type { Coverage } from '../../common/domain/coverage';

/** The map found this kind of telemetry in its window, so that more can be asked of it. */
export const hasSignal = ({ signals = [] }: Coverage, signal: 'metrics' | 'traces'): boolean =>
  signals.some((each) => each.signal === signal && each.state === 'read');
