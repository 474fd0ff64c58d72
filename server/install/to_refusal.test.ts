import { toRefusal } from './to_refusal';

const refused = (statusCode: number, reason = 'no') =>
  Object.assign(new Error(reason), { statusCode, meta: { body: { error: { reason } } } });

describe('toRefusal', () => {
  it('tells a missing login from a missing privilege', () => {
    expect(toRefusal(refused(401), 'ingest_pipeline', 'read')?.message).toMatch(/asks for a login.*ELASTICSEARCH_API_KEY/);
    expect(toRefusal(refused(403), 'ingest_pipeline', 'read')?.message).toContain('cluster privilege read_pipeline');
  });

  it('leaves what is no answer to whoever asked', () => {
    expect(toRefusal(new Error('connect ECONNREFUSED'), 'index_template', 'read')).toBeUndefined();
    for (const statusCode of [429, 500, 503]) expect(toRefusal(refused(statusCode), 'index_template', 'change')).toBeUndefined();
  });

  it('knows what this Elasticsearch does not have', () => {
    const missing = refused(400, 'No processor type exists with name [grok]');
    expect(toRefusal(missing, 'ingest_pipeline', 'change')).toMatchObject({ code: 'unavailable' });
    expect(toRefusal(refused(405), 'lifecycle_policy', 'read')).toMatchObject({ code: 'unavailable' });
  });
});
