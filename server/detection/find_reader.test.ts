import type { estypes } from '@elastic/elasticsearch';
import type { CoverageNote } from '../../common/domain/coverage';
import { recordedRange, recordedResponses } from '../../test/builders/recorded_responses';
import type { RequestContext } from '../context';
import { findReader } from './find_reader';

const { fieldCaps } = recordedResponses();
const NONE: estypes.FieldCapsResponse = { indices: [], fields: {} };

/** Looks up fields with these answers, one after the other. */
async function find(answers: estypes.FieldCapsResponse[], accessLogIndices = 'logs') {
  const asked: estypes.FieldCapsRequest[] = [];
  const notes: CoverageNote[] = [];
  const context: RequestContext = {
    elasticsearch: {
      search: () => Promise.reject(new Error('no search')),
      fieldCaps: async (request) => {
        asked.push(request);
        return answers[asked.length - 1]!;
      },
    },
    space: 'default',
    settings: { accessLogIndices },
    licence: { type: 'basic' },
    signal: new AbortController().signal,
  };
  const reader = await findReader(context, recordedRange, { remark: (note) => void notes.push(note) });
  return { reader, asked, notes };
}

describe('findReader', () => {
  it('looks once, at indices that can hold lines of the window', async () => {
    const { reader, asked, notes } = await find([fieldCaps]);
    expect(reader?.id).toBe('kuma_access_log_json');
    expect(asked).toHaveLength(1);
    expect(asked[0]?.index_filter).toBeDefined();
    expect(notes).toEqual([]);
  });

  it('looks at all when none of them can: quiet is not absent', async () => {
    const { reader, asked } = await find([NONE, fieldCaps]);
    expect(reader).toBeDefined();
    expect(asked[1]).not.toHaveProperty('index_filter');
    expect((await find([NONE, NONE])).reader).toBeUndefined();
  });

  it('does not ask where nothing is configured', async () => {
    const { reader, asked } = await find([fieldCaps], '');
    expect([reader, asked]).toEqual([undefined, []]);
  });

  it('remarks what could not be looked at', async () => {
    const failures = [{ indices: ['far:logs'], failure: { error: { reason: 'gone' } } }];
    const { reader, notes } = await find([{ ...fieldCaps, failures } as estypes.FieldCapsResponse]);
    expect(reader).toBeDefined();
    expect(notes).toEqual([{ code: 'shards_failed', failed: 1, total: 2, reason: 'gone' }]);
  });
});
