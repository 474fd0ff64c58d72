import { api } from '../../common/contract/api';
import { epochMs } from '../../common/domain/units';
import { createClient } from './client';

const window = { from: epochMs(1_000), to: epochMs(2_000) };

test('there is a call for every endpoint', () => {
  expect(Object.keys(createClient({ http: jest.fn() }))).toEqual(Object.keys(api));
});

test('a get puts its request into the query, without empty filters, and passes the signal on', async () => {
  const http = jest.fn().mockResolvedValue('answer');
  const { signal } = new AbortController();
  const request = { ...window, mesh: ['default'], zone: [], namespace: [], text: '', hide: [] };
  await expect(createClient({ http }).serviceMap(request, signal)).resolves.toBe('answer');
  expect(http).toHaveBeenCalledWith({
    method: 'get',
    path: api.serviceMap.path,
    query: { ...window, mesh: ['default'] },
    signal,
  });
});

test('what a get sends is understood by the endpoint’s own parser', async () => {
  const http = jest.fn().mockResolvedValue(undefined);
  const request = { ...window, mesh: ['a', 'b'], zone: ['z'], namespace: [], text: 'pay', hide: ['probes' as const] };
  await createClient({ http }).serviceMap(request);
  expect(api.serviceMap.parseRequest(http.mock.calls[0][0].query)).toEqual({ ok: true, value: request });
});

test('a post puts its request into the body', async () => {
  const http = jest.fn().mockResolvedValue(undefined);
  const request = { ...window, side: 'caller' as const, parts: [['a', null]], hide: [] };
  await createClient({ http }).trafficDetail(request);
  expect(http).toHaveBeenCalledWith({ method: 'post', path: api.trafficDetail.path, body: request, signal: undefined });
});
