import type { Cause } from '../../../common/domain/cause';
import { edgeId } from '../../../common/domain/edge';
import type { ServiceId } from '../../../common/domain/service';
import { epochMs, ratio } from '../../../common/domain/units';
import { causeText } from './cause_text';

const [orders, payments] = ['zone-1//orders', 'zone-1//payments'] as [ServiceId, ServiceId];
const cause: Cause = {
  suspect: { kind: 'service', id: payments },
  trouble: 'slow',
  blame: ratio(0.92),
  since: epochMs(Date.parse('2026-11-22T10:05:38Z')),
  explains: [{ finding: 'a', path: [orders, payments] }],
  of: 3,
};
const nameOf = (id: string) => id.replace('zone-1//', '');

describe('causeText', () => {
  it('says who, what, since when and how much that explains', () => {
    expect(causeText(cause, nameOf)).toBe(
      'Likely cause: payments is slow by itself since 2026-11-22 10:05:38 UTC. That explains 1 of 3 findings of its kind.',
    );
  });

  it('says it of what lies between two services', () => {
    const between: Cause = { ...cause, suspect: { kind: 'edge', id: edgeId(orders, payments) }, trouble: 'network' };
    expect(causeText(between, nameOf)).toContain('the network or proxies of orders → payments are slow');
    expect(causeText({ ...cause, trouble: 'unanswered' }, nameOf)).toContain('payments does not answer its callers');
    expect(causeText({ ...cause, trouble: 'failing' }, nameOf)).toContain('payments fails by itself');
  });

  it('keeps hostile names to one harmless line', () => {
    expect(causeText(cause, () => 'pay\u202ements\nfree')).toContain('Likely cause: payments free is slow');
  });
});
