import { toRefusal } from './to_refusal';

const refused = (statusCode: number, reason = 'no') =>
  Object.assign(new Error(reason), { statusCode, meta: { body: { error: { reason } } } });

describe('toRefusal', () => {
  it('tells a missing login from a missing privilege', () => {
    expect(toRefusal(refused(401), 'ingest_pipeline', 'read')).toEqual({ code: 'login_needed' });
    expect(toRefusal(refused(403), 'ingest_pipeline', 'read')).toMatchObject({
      code: 'privilege_needed',
      privilege: 'read_pipeline',
    });
  });

  it('leaves what is no answer to whoever asked', () => {
    expect(toRefusal(new Error('connect ECONNREFUSED'), 'index_template', 'read')).toBeUndefined();
    for (const statusCode of [429, 500, 503]) expect(toRefusal(refused(statusCode), 'index_template', 'change')).toBeUndefined();
  });

  it('knows what this Elasticsearch does not have', () => {
    const missing = refused(400, 'No processor type exists with name [grok]');
    expect(toRefusal(missing, 'ingest_pipeline', 'change')).toEqual({ code: 'processor_unavailable', processor: 'grok' });
    expect(toRefusal(refused(405), 'lifecycle_policy', 'read')).toEqual({ code: 'kind_unavailable', kind: 'lifecycle_policy' });
  });
});
