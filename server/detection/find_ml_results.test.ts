import type { estypes } from '@elastic/elasticsearch';
import { epochMs } from '../../common/domain/units';
import { templated } from '../../test/builders/a_field_catalogue';
import { aReader } from '../../test/builders/a_reader';
import type { RequestContext } from '../context';
import { createSearchRunner } from '../queries/search_runner';
import { findMlResults } from './find_ml_results';

const range = { from: epochMs(0), to: epochMs(900_000) };
const none = { took: 1, timed_out: false, _shards: { total: 1, failed: 0, successful: 1 }, hits: { hits: [] } };

function ask(fields: object | Error, response: object | Error = none) {
  const answer = (value: object | Error) => (value instanceof Error ? Promise.reject(value) : Promise.resolve(value));
  const context = {
    elasticsearch: {
      search: () => answer(response) as Promise<estypes.SearchResponse>,
      fieldCaps: () => answer(fields instanceof Error ? fields : { indices: [], fields }) as Promise<estypes.FieldCapsResponse>,
    },
    signal: new AbortController().signal,
  } as unknown as RequestContext;
  const runner = createSearchRunner(context);
  return findMlResults(context, range, aReader(templated), runner).then((results) => ({ results, runner }));
}

describe('findMlResults', () => {
  it('makes no search where ML has never run, or where this user may not see its results', async () => {
    const { results, runner } = await ask({});
    expect(results).toBeUndefined();
    expect(runner.count()).toBe(0);
    expect(runner.notes()).toEqual([]);
  });

  it('makes one where it has', async () => {
    const { results, runner } = await ask({ record_score: { double: {} } });
    expect(results).toMatchObject({ records: [], outliers: [] });
    expect(runner.count()).toBe(1);
  });

  it.each([
    ['the look-up', ask(new Error('security_exception:\n no'))],
    ['the search', ask({ record_score: {} }, new Error('security_exception:\n no'))],
  ])('names what failed, when %s did, and goes on without', async (_, asked) => {
    const { results, runner } = await asked;
    expect(results).toBeUndefined();
    expect(runner.notes()).toEqual([{ code: 'ml_failed', reason: 'security_exception: no' }]);
  });

  it('says when there were more records than were read', async () => {
    const { runner } = await ask({ record_score: {} }, { ...none, hits: { total: { value: 1_001, relation: 'eq' }, hits: [] } });
    expect(runner.notes()).toEqual([{ code: 'ml_cut', shown: 1_000 }]);
  });
});
