import { epochMs } from '../../common/domain/units';
import { recordedResponses } from '../../test/builders/recorded_responses';
import { buildFieldCapabilities, readFieldCapabilities } from './field_capabilities';

describe('readFieldCapabilities', () => {
  it('reads a recorded answer', () => {
    const { indices, typesOf } = readFieldCapabilities(recordedResponses().fieldCaps);
    expect(indices).toEqual(['kuma-access-log-rec']);
    expect([...typesOf('source')]).toEqual([['keyword', new Set(indices)]]);
    expect([...typesOf('start_time').keys()]).toEqual(['date']);
    expect(typesOf('source.keyword').size).toBe(0);
    expect(typesOf('__proto__').size).toBe(0);
  });

  it('takes a type without names for the type in all indices, and one index named alone for a list of one', () => {
    const { typesOf } = readFieldCapabilities({
      indices: ['a', 'b'],
      fields: {
        everywhere: { long: capability('long') },
        differs: { long: { ...capability('long'), indices: 'a' }, keyword: { ...capability('keyword'), indices: ['b'] } },
      },
    });
    expect(typesOf('everywhere').get('long')).toEqual(new Set(['a', 'b']));
    expect(typesOf('differs').get('long')).toEqual(new Set(['a']));
    expect(typesOf('differs').get('keyword')).toEqual(new Set(['b']));
  });

  it('tells how many indices could not be looked at, and why', () => {
    const failed = (indices: string[] | undefined, reason?: string) => ({ indices, failure: { error: { reason } } });
    const answer = (failures?: object[]) =>
      readFieldCapabilities({ indices: ['a'], fields: {}, ...(failures ? { failures } : {}) });
    expect(answer([failed(['far:b', 'far:c'], 'no'), failed(undefined)]).unseen).toEqual({ count: 3, reason: 'no' });
    expect(answer([failed(['b'])]).unseen).toEqual({ count: 1, reason: 'unknown' });
    for (const failures of [undefined, []]) expect(answer(failures)).not.toHaveProperty('unseen');
  });

  it('reads that there is no index', () => {
    expect(readFieldCapabilities({ indices: [], fields: {} }).indices).toEqual([]);
  });
});

describe('buildFieldCapabilities', () => {
  it('does not mind indices that are gone, closed or forbidden', () => {
    expect(buildFieldCapabilities('a*,b:c', ['x'])).toEqual({
      index: 'a*,b:c',
      fields: ['x'],
      include_unmapped: true,
      ignore_unavailable: true,
      allow_no_indices: true,
    });
  });

  it('asks only indices that can hold lines of the window', () => {
    const range = { from: epochMs(0), to: epochMs(60_000) };
    const { index_filter: filter } = buildFieldCapabilities('a', ['x'], { range, timeFields: [{ start: 's', arrival: 'a' }] });
    const format = 'strict_date_optional_time';
    expect(filter).toEqual({
      bool: {
        should: [
          { range: { s: { gte: '1970-01-01T00:00:00.000Z', lt: '1970-01-01T00:01:00.000Z', format } } },
          { range: { a: { gte: '1970-01-01T00:00:00.000Z', format } } },
        ],
        minimum_should_match: 1,
      },
    });
  });
});

const capability = (type: string) => ({ type, aggregatable: true, searchable: true });
