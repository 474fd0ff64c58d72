import type { RawFigures } from '../queries/traffic_figures';

/**
 * Figures of two sets of lines as figures of both. Percentiles cannot be added: they are kept only when one side has no
 * answered lines, and have to be asked for otherwise.
 */
export function addFigures(a: RawFigures, b: RawFigures): RawFigures {
  const percentiles = a.answered === 0 ? b.percentiles : b.answered === 0 ? a.percentiles : undefined;
  const received = addKnown(a.bytesReceived, b.bytesReceived);
  const sent = addKnown(a.bytesSent, b.bytesSent);
  return {
    lines: a.lines + b.lines,
    answered: a.answered + b.answered,
    judged: a.judged + b.judged,
    failed: a.failed + b.failed,
    http: a.http + b.http,
    tcp: a.tcp + b.tcp,
    ...(percentiles ? { percentiles } : {}),
    ...(received === undefined ? {} : { bytesReceived: received }),
    ...(sent === undefined ? {} : { bytesSent: sent }),
  };
}

function addKnown(a: number | undefined, b: number | undefined): number | undefined {
  return a === undefined ? b : b === undefined ? a : a + b;
}
