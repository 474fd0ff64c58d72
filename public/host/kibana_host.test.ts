import { createMemoryHistory } from 'history';
import { of } from 'rxjs';
import { epochMs } from '../../common/domain/units';
import { HttpFailure } from './http_failure';
import type { CoreStart, StartPlugins } from './kibana_contracts';
import { kibanaHelp } from './kibana_help';
import { kibanaHost } from './kibana_host';

/** Doubles stand for Kibana only: the browser side of its core. */
function aCore(overrides: { fetch?: jest.Mock; settings?: Record<string, unknown>; basePath?: string } = {}) {
  const settings: Record<string, unknown> = {
    dateFormat: 'MMM D, YYYY @ HH:mm:ss.SSS',
    'dateFormat:tz': 'Browser',
    ...overrides.settings,
  };
  return {
    http: {
      fetch: overrides.fetch ?? jest.fn().mockResolvedValue({ edges: [] }),
      basePath: { get: () => overrides.basePath ?? '' },
    },
    application: { capabilities: { meshObservability: { saveRules: true }, actions: { save: false } } },
    notifications: { toasts: { addDanger: jest.fn(), addSuccess: jest.fn() } },
    uiSettings: { get: (key: string) => settings[key] },
    chrome: { setBreadcrumbs: jest.fn(), docTitle: { change: jest.fn() }, setHelpExtension: jest.fn() },
    theme: { theme$: of({ darkMode: false }) },
    i18n: { Context: () => null },
  } satisfies CoreStart;
}

function aHost(core = aCore(), plugins: StartPlugins = {}, history = createMemoryHistory()) {
  return kibanaHost(core, plugins, { element: document.createElement('div'), history });
}

describe('http', () => {
  test('sends a GET with what is given, and a POST with JSON', async () => {
    const core = aCore();
    const { signal } = new AbortController();
    await aHost(core).http({ method: 'get', path: '/a', query: { from: 1, mesh: ['x', 'y'], zone: undefined }, signal });
    expect(core.http.fetch).toHaveBeenLastCalledWith('/a', { method: 'GET', query: { from: 1, mesh: ['x', 'y'] }, signal });

    await aHost(core).http({ method: 'post', path: '/b', body: { side: 'caller' } });
    expect(core.http.fetch.mock.lastCall[1]).toMatchObject({ method: 'POST', body: '{"side":"caller"}' });
  });

  test('rejects with the problem that the server named', async () => {
    const problem = { code: 'bad_request', field: 'from', message: 'from: is required.' };
    const fetch = jest
      .fn()
      .mockRejectedValue(Object.assign(new Error('Bad Request'), { response: { status: 400 }, body: problem }));
    const failure = await aHost(aCore({ fetch }))
      .http({ method: 'get', path: '/a' })
      .catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(HttpFailure);
    expect(failure).toMatchObject({ status: 400, problem });
  });
});

describe('location', () => {
  test('reads and writes the query string, keeps the path, and tells who listens', () => {
    const history = createMemoryHistory({ initialEntries: ['/map?from=1'] });
    const { location } = aHost(aCore(), {}, history);
    const listener = jest.fn();
    const stop = location.listen(listener);

    expect(location.search()).toBe('?from=1');
    location.push('?from=2');
    location.replace('?from=3');
    expect(history.location).toMatchObject({ pathname: '/map', search: '?from=3' });
    history.goBack();
    expect(location.search()).toBe('?from=1');
    expect(listener).toHaveBeenCalledTimes(3);

    stop();
    location.push('?from=4');
    expect(listener).toHaveBeenCalledTimes(3);
  });
});

describe('discoverUrl', () => {
  const query = {
    indexPattern: 'mesh-*',
    timeField: 'start_time',
    range: { from: epochMs(Date.UTC(2026, 10, 22, 10)), to: epochMs(Date.UTC(2026, 10, 22, 11)) },
    kql: 'source : "web"',
  };

  test('asks the locator for the same documents', async () => {
    const getRedirectUrl = jest.fn(() => '/app/r?l=DISCOVER_APP_LOCATOR');
    const get = jest.fn(() => ({ getRedirectUrl }));
    const url = await aHost(aCore(), { share: { url: { locators: { get } } } }).discoverUrl(query);
    expect(url).toBe('/app/r?l=DISCOVER_APP_LOCATOR');
    expect(get).toHaveBeenCalledWith('DISCOVER_APP_LOCATOR');
    expect(getRedirectUrl).toHaveBeenCalledWith({
      dataViewSpec: { title: 'mesh-*', timeFieldName: 'start_time' },
      timeRange: { from: '2026-11-22T10:00:00.000Z', to: '2026-11-22T11:00:00.000Z', mode: 'absolute' },
      query: { language: 'kuery', query: 'source : "web"' },
    });
  });

  test('is undefined where Discover is switched off', async () => {
    expect(await aHost().discoverUrl(query)).toBeUndefined();
    expect(await aHost(aCore(), { share: { url: { locators: { get: () => undefined } } } }).discoverUrl(query)).toBeUndefined();
  });
});

test('files lie where Kibana put the plugin', () => {
  window.__kbnPublicPath__ = { meshObservability: '/70088/bundles/plugin/meshObservability/0.1.0/' };
  expect(aHost().assetUrl('map_worker.js')).toBe('/70088/bundles/plugin/meshObservability/0.1.0/map_worker.js');
});

test('times are told in the zone of the settings, or of the browser', () => {
  expect(aHost(aCore({ settings: { 'dateFormat:tz': 'Asia/Tokyo' } })).format.timeZone).toBe('Asia/Tokyo');
  expect(aHost().format.timeZone).toBe(Intl.DateTimeFormat().resolvedOptions().timeZone);
});

test('breadcrumbs also name the browser tab, most telling first', () => {
  const core = aCore();
  aHost(core).setBreadcrumbs(['Mesh', 'Map']);
  const value = [{ text: 'Mesh' }, { text: 'Map' }];
  expect(core.chrome.setBreadcrumbs).toHaveBeenCalledWith(value, expect.anything());
  expect(core.chrome.docTitle.change).toHaveBeenCalledWith(['Map', 'Mesh']);
});

test('a solution view, whose menu does not hold the app, is told the same breadcrumbs', () => {
  const core = aCore();
  aHost(core).setBreadcrumbs(['Mesh', 'Map']);
  const [value, elsewhere] = core.chrome.setBreadcrumbs.mock.lastCall;
  expect(elsewhere).toEqual({ project: { value, absolute: true } });
});

test('the help menu leads to Setup of this space while the app is open', () => {
  const core = aCore({ basePath: '/kibana/s/shop' });
  const takeAway = kibanaHelp(core);
  const href = '/kibana/s/shop/app/meshObservability?page=setup';
  expect(core.chrome.setHelpExtension).toHaveBeenLastCalledWith({
    appName: 'Mesh Observability',
    links: [{ linkType: 'custom', href, content: 'Connect your mesh' }],
  });
  takeAway();
  expect(core.chrome.setHelpExtension).toHaveBeenLastCalledWith(undefined);
});

test('what one space keeps another does not see, and another tab is heard', () => {
  const [shop, bank] = ['/s/shop', '/s/bank'].map((basePath) => aHost(aCore({ basePath })).storage);
  expect(shop?.write('views', 'x')).toBe(true);
  expect(shop?.read('views')).toBe('x');
  expect(bank?.read('views')).toBeUndefined();
  const heard = jest.fn();
  const stop = shop?.listen('views', heard);
  window.dispatchEvent(new StorageEvent('storage', { key: 'meshObservability:/s/shop:views' }));
  window.dispatchEvent(new StorageEvent('storage', { key: 'meshObservability:/s/bank:views' }));
  stop?.();
  window.dispatchEvent(new StorageEvent('storage', { key: 'meshObservability:/s/shop:views' }));
  expect(heard).toHaveBeenCalledTimes(1);
});

test('a browser that keeps nothing is no error', () => {
  const setItem = jest.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError');
  });
  expect(aHost().storage.write('views', 'x')).toBe(false);
  setItem.mockRestore();
});

test('an address to send has the space and the query string', () => {
  const history = createMemoryHistory();
  history.createHref = ({ search }) => `/s/shop/app/meshObservability${search ?? ''}`;
  expect(aHost(aCore(), {}, history).location.absolute('?q=a')).toBe('http://localhost/s/shop/app/meshObservability?q=a');
});

test('what the role allows is known before it is tried', () => {
  const { alerting } = aHost();
  expect(alerting.may).toEqual({ saveRules: true, saveConnectors: false });
  expect(alerting.knowsItsAddress).toBe(false);
  expect(alerting.isPreview).toBe(false);
});

test.each([
  ['de', 'de'],
  ['pt-br', 'pt-BR'],
  ['en', 'en'],
  [undefined, 'en'],
  ['no such locale', 'en'],
])('numbers are written as %s wants them', (chosen, locale) => {
  expect(aHost(aCore({ settings: { 'format:number:defaultLocale': chosen } })).format.locale).toBe(locale);
});
