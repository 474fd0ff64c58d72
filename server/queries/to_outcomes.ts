import type { Predicate } from '../sources/predicate';
import { EVERYTHING } from '../sources/predicate';
import type { AccessLogReader } from '../sources/source';
import { isNothing } from './to_query';

/** The same judgement as the map's figures, as two conditions: a status, or of a connection the proxy's flags. */
export function toOutcomes(reader: Pick<AccessLogReader, 'fields' | 'is'>): { judged: Predicate; failed: Predicate } {
  const {
    fields: { status },
    is: { unreached },
  } = reader;
  const connections = toConnections(reader);
  const from = (lowest: number): Predicate[] => (status ? [{ within: status, from: lowest, below: 1_000 }] : []);
  // Without flags a connection does not tell whether it failed.
  const judgedConnections = isNothing(unreached) ? [] : [connections];
  return {
    judged: { any: [...from(1), ...judgedConnections] },
    failed: { any: [...from(500), ...judgedConnections.map((connection): Predicate => ({ all: [connection, unreached] }))] },
  };
}

/** Lines of connections, whose duration is their life. Only a line without a status may be asked whether it is one. */
export const toConnections = ({ fields: { status }, is: { tcp } }: Pick<AccessLogReader, 'fields' | 'is'>): Predicate => ({
  all: [tcp, status ? { within: status, from: 0, below: 1 } : EVERYTHING],
});
