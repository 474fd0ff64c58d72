import type { estypes } from '@elastic/elasticsearch';
import { createSearchRunner } from './search_runner';

const HEALTHY = { took: 1, timed_out: false, _shards: { total: 2, successful: 2, skipped: 0, failed: 0 }, hits: { hits: [] } };

/** A runner whose searches answer one after the other with what differs from a healthy answer. */
function aRunner(...answers: object[]) {
  const asked: Array<{ request: unknown; signal: AbortSignal }> = [];
  const { signal } = new AbortController();
  const elasticsearch = {
    search: (request: unknown, options: { signal: AbortSignal }) => {
      asked.push({ request, ...options });
      const answer = answers[asked.length - 1];
      return answer instanceof Error
        ? Promise.reject(answer)
        : Promise.resolve({ ...HEALTHY, ...answer } as estypes.SearchResponse);
    },
    fieldCaps: () => Promise.reject(new Error('not asked')),
  };
  return { runner: createSearchRunner({ elasticsearch, signal }), asked, signal };
}

const failing = (failed: number, reason: unknown) => ({
  _shards: { total: 5, successful: 5 - failed, failed, failures: [{ shard: 0, reason: { type: 'x', reason } }] },
});

describe('createSearchRunner', () => {
  it('hands over the request and the signal, and counts', async () => {
    const { runner, asked, signal } = aRunner({}, {});
    expect(runner.count()).toBe(0);
    await runner.run({ index: 'a' });
    await runner.run({ index: 'b' });
    expect(runner.count()).toBe(2);
    expect(asked).toEqual([
      { request: { index: 'a' }, signal },
      { request: { index: 'b' }, signal },
    ]);
    expect(runner.notes()).toEqual([]);
  });

  it('keeps what made answers partial, the same fact once', async () => {
    const { runner } = aRunner(failing(2, 'no'), failing(2, 'no'), failing(1, 'other'), { timed_out: true });
    for (let n = 0; n < 4; n += 1) await runner.run({});
    expect(runner.notes()).toEqual([
      { code: 'shards_failed', failed: 2, total: 5, reason: 'no' },
      { code: 'shards_failed', failed: 1, total: 5, reason: 'other' },
      { code: 'timed_out' },
    ]);
  });

  it.each([
    ['of kilobytes', failing(1, 'x'.repeat(5_000)), 'x'.repeat(300)],
    ['that is null', failing(1, null), 'unknown'],
    ['that is missing', { _shards: { total: 5, successful: 4, failed: 1 } }, 'unknown'],
  ])('takes a reason %s', async (_, answer, reason) => {
    const { runner } = aRunner(answer);
    await runner.run({});
    expect(runner.notes()).toEqual([expect.objectContaining({ code: 'shards_failed', reason })]);
  });

  it('tells clusters that were skipped, and not those that were not', async () => {
    const { runner } = aRunner(
      { _clusters: { total: 3, successful: 2, skipped: 1 } },
      { _clusters: { total: 3, successful: 3, skipped: 0 } },
    );
    await runner.run({});
    await runner.run({});
    expect(runner.notes()).toEqual([{ code: 'clusters_skipped', skipped: 1, total: 3 }]);
  });

  it('keeps what no search has told, and does not count it', () => {
    const { runner } = aRunner();
    for (let n = 0; n < 2; n += 1) runner.remark({ code: 'timed_out' });
    expect([runner.notes(), runner.count()]).toEqual([[{ code: 'timed_out' }], 0]);
  });

  it('counts a search that fails', async () => {
    const { runner } = aRunner(new Error('gone'));
    await expect(runner.run({})).rejects.toThrow('gone');
    expect(runner.count()).toBe(1);
  });
});
