import type { estypes } from '@elastic/elasticsearch';
import { epochMs } from '../../../common/domain/units';
import type { RequestContext } from '../../context';
import { collectSignals } from './collect_signals';

const range = { from: epochMs(0), to: epochMs(900_000) };
const window = { range, elapsed: range };
const logger = { debug: () => undefined, info: () => undefined, warn: jest.fn(), error: () => undefined };

/** An Elasticsearch that has no index of ours, but where `fail` is met. */
function aContext(settings: Partial<RequestContext['settings']>, fail?: string, signal = new AbortController().signal) {
  const asked: string[] = [];
  const fieldCaps = async ({ index }: estypes.FieldCapsRequest): Promise<estypes.FieldCapsResponse> => {
    asked.push(String(index));
    if (index === fail) throw new Error('action [indices:data/read/field_caps] is unauthorized');
    return { indices: [], fields: {} };
  };
  const search = async () => {
    asked.push('search');
    return {} as estypes.SearchResponse;
  };
  const context: RequestContext = {
    elasticsearch: { fieldCaps, search },
    space: 'default',
    settings: { accessLogIndices: '', ...settings },
    licence: { type: 'basic' },
    signal,
  };
  return { asked, context };
}
const both = { metricIndices: 'metrics-*', traceIndices: 'traces-*' };

describe('collectSignals', () => {
  it('asks nothing where nothing is configured', async () => {
    const { asked, context } = aContext({});
    expect(await collectSignals(window, context, logger)).toEqual({
      ...{ metrics: [], traces: [], coverage: [], notes: [] },
      searches: 0,
    });
    expect(asked).toEqual([]);
  });

  it('searches nothing where no index has the fields', async () => {
    const { asked, context } = aContext(both);
    const { coverage, searches } = await collectSignals(window, context, logger);
    expect(coverage.map(({ signal, state }) => [signal, state])).toEqual([
      ['metrics', 'absent'],
      ['traces', 'absent'],
    ]);
    expect([searches, asked]).toEqual([0, ['metrics-*', 'traces-*']]);
  });

  it('loses one signal’s corner only when it fails, and names it', async () => {
    const { context } = aContext(both, 'metrics-*');
    const { coverage, notes } = await collectSignals(window, context, logger);
    expect(coverage.map(({ signal, state }) => [signal, state])).toEqual([
      ['metrics', 'failed'],
      ['traces', 'absent'],
    ]);
    expect(notes).toEqual([{ code: 'signal_failed', signal: 'metrics', message: expect.stringContaining('unauthorized') }]);
    expect(logger.warn).toHaveBeenCalledWith(expect.stringContaining('metrics'));
  });

  it('ends with whoever asked', async () => {
    const left = new AbortController();
    left.abort();
    await expect(collectSignals(window, aContext(both, 'metrics-*', left.signal).context, logger)).rejects.toThrow(
      'unauthorized',
    );
  });
});
