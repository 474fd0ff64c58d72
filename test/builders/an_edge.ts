import type { Edge } from '../../common/domain/edge';
import { edgeId } from '../../common/domain/edge';
import type { ServiceId } from '../../common/domain/service';
import { someFigures } from './some_figures';

/** `anEdge('orders', 'payments', {…})`: an HTTP edge between two services of `aService`, seen by its caller only. */
export const anEdge = (source: string, destination: string, patch: Partial<Edge> = {}): Edge => ({
  id: edgeId(source as ServiceId, destination as ServiceId),
  source: source as ServiceId,
  destination: destination as ServiceId,
  protocol: 'http',
  caller: someFigures(),
  parts: [[source, destination]],
  ...patch,
});
