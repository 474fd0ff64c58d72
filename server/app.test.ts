import { createApp } from './app';
import type { ElasticsearchReader, RequestContext } from './context';

const RANGE = { from: '2026-11-22T10:00:00Z', to: '2026-11-22T11:00:00Z' };

/** An app, what it logged, and a context whose Elasticsearch fails in this way. */
function anApp(failure: unknown, accessLogIndices = 'logs') {
  const logged: string[] = [];
  const log = (level: string) => (message: string) => void logged.push(`${level} ${message}`);
  const logger = { debug: log('debug'), info: log('info'), warn: log('warn'), error: log('error') };
  const asked: Array<{ index?: unknown }> = [];
  const fail: ElasticsearchReader['search'] & ElasticsearchReader['fieldCaps'] = async (request) => {
    asked.push(request);
    throw failure;
  };
  const elasticsearch: ElasticsearchReader = { search: fail, fieldCaps: fail };
  const context: RequestContext = {
    elasticsearch,
    space: 'default',
    settings: { accessLogIndices },
    licence: { type: 'basic' },
    signal: new AbortController().signal,
  };
  return { app: createApp({ logger, now: () => 0 }), context, logged, asked };
}

describe('respond', () => {
  it('tells the log, and not the user, what our own mistake was', async () => {
    const { app, context, logged } = anApp(new TypeError('secret is not a function'));
    const { status, body } = await app.respond('serviceMap', RANGE, context);
    expect(status).toBe(500);
    expect(JSON.stringify(body)).not.toContain('secret');
    expect(logged).toHaveLength(1);
    expect(logged[0]).toMatch(/^error serviceMap: TypeError: secret is not a function\n\s+at /);
  });

  it.each([undefined, null, 'text', { statusCode: 400 }])('never rejects, whatever is thrown: %p', async (failure) => {
    const { app, context, logged } = anApp(failure);
    const { status } = await app.respond('trafficDetail', { ...RANGE, side: 'caller', parts: [['a', 'b']] }, context);
    expect(status).toBeGreaterThanOrEqual(500);
    expect(logged).toHaveLength(1);
  });

  it('does not log what users do wrong', async () => {
    const { app, context, logged } = anApp(new Error('not asked'));
    expect(await app.respond('serviceMap', { from: 'x' }, context)).toMatchObject({ status: 400, body: { field: 'from' } });
    expect(logged).toEqual([]);
  });

  it('answers even input that cannot be read', async () => {
    const { app, context } = anApp(new Error('not asked'));
    const hostile = Object.defineProperty({}, 'from', {
      enumerable: true,
      get: () => {
        throw new Error('gotcha');
      },
    });
    expect((await app.respond('serviceMap', hostile, context)).status).toBe(500);
  });

  it('asks Elasticsearch for the configured patterns, as it takes them', async () => {
    const { app, context, asked } = anApp(new Error('x'), ' a* , remote:b*,');
    await app.respond('serviceMap', RANGE, context);
    expect(asked.map(({ index }) => index)).toEqual(['a*,remote:b*']);
  });

  it.each(['', ' ', ',', ' , '])(
    'asks for nothing where nothing is configured: an empty list would mean every index (%j)',
    async (none) => {
      const { app, context, asked } = anApp(new Error('x'), none);
      expect(await app.respond('serviceMap', RANGE, context)).toMatchObject({
        status: 200,
        body: { edges: [], coverage: { sources: [{ state: 'absent' }] } },
      });
      expect((await app.respond('trafficDetail', { ...RANGE, side: 'caller', parts: [['a']] }, context)).status).toBe(404);
      expect(asked).toEqual([]);
    },
  );
});
