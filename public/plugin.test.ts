import { lastValueFrom } from 'rxjs';
import type { AppMountParameters, CoreSetup, NavigationSection } from './host/kibana_contracts';
import { ALL_PAGES } from './pages/all_pages';
import { MeshObservabilityPlugin } from './plugin';

const mount = jest.fn(() => () => undefined);
jest.mock('./load_mount', () => ({ loadMount: jest.fn(() => Promise.resolve({ mount })) }));

/** Doubles stand for Kibana only. */
function setup(observabilityShared?: { navigation: { registerSections: jest.Mock } }) {
  const register = jest.fn();
  const core: CoreSetup = {
    application: { register },
    getStartServices: () => Promise.resolve(['core', 'plugins', undefined] as never),
  };
  new MeshObservabilityPlugin().setup(core, { observabilityShared });
  return register.mock.lastCall[0];
}

test('registers one app and loads its pages only when it is opened', async () => {
  const app = setup();
  expect(app).toMatchObject({ id: 'meshObservability', appRoute: '/app/meshObservability', category: { id: 'observability' } });
  expect(mount).not.toHaveBeenCalled();
  const params = {} as AppMountParameters;
  await app.mount(params);
  expect(mount).toHaveBeenCalledWith('core', 'plugins', params);
});

test("Kibana's search finds every page that has a tab, by its name", () => {
  const { deepLinks } = setup();
  expect(deepLinks).toEqual(
    ALL_PAGES.filter(({ within }) => within === undefined).map(({ id, title }) => ({
      id,
      title: title(),
      path: `?page=${id}`,
      visibleIn: ['globalSearch'],
    })),
  );
});

test('stands in the side bar of Observability where there is one', async () => {
  const registerSections = jest.fn();
  setup({ navigation: { registerSections } });
  const sections = await lastValueFrom<NavigationSection[]>(registerSections.mock.lastCall[0]);
  expect(sections).toMatchObject([{ entries: [{ app: 'meshObservability', path: '/' }] }]);
});
