import { aCauseGraph, worseBy } from '../../../test/builders/a_cause_graph';
import { rankCauses } from './rank_causes';

const slow = (excess: number) => ({ latency: worseBy(excess) });

describe('a call that the graph lacks', () => {
  it('is guessed to lead to who is slow as well and is called by nobody that is known, and down from there', () => {
    const services = { web: slow(100), payments: slow(100), bank: slow(100) };
    const [first, second] = rankCauses(aCauseGraph({ calls: ['web→search', 'payments→bank'], services }));
    expect([first?.service, second?.service]).toEqual(['bank', 'web']);
  });

  it('names nobody and shows no way: only what is known does', () => {
    const services = { web: slow(100), bank: slow(100) };
    const graph = aCauseGraph({ calls: ['web→search', 'bank→vault'], services });
    expect(rankCauses(graph).map(({ service, named, explains }) => [service, named, explains.length])).toEqual([
      ['bank', false, 0],
      ['web', true, 1],
    ]);
  });

  it.each([
    ['calls the suspect, and suffers from it', ['web→orders', 'app→orders']],
    ['is called by somebody else', ['web→orders', 'other→app']],
  ])('is not guessed where the other one %s', (_, calls) => {
    const services = { web: slow(100), orders: slow(100), app: slow(100) };
    expect(rankCauses(aCauseGraph({ calls, services }))[0]?.service).toBe('orders');
  });

  it('is not guessed to who is as usual', () => {
    expect(rankCauses(aCauseGraph({ calls: ['web→search', 'bank→vault'], services: { web: slow(100) } }))).toHaveLength(1);
  });
});
