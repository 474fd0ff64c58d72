import { createContext, runInContext } from 'node:vm';
import { PLUGIN_ID } from '../../common/plugin';
import { BUNDLE_KEY } from './build_browser_bundle';

interface Definition {
  key: string;
  require: (key: string) => { plugin?: unknown };
  moduleKey: string;
}

/**
 * Loads the entry in a world that holds only what a page of Kibana surely has at that moment: no document, no fetch, and shared
 * libraries that may not be touched yet. Then asks for the module, twice, as Kibana may.
 */
export function checkEntry(source: string): string[] {
  const definitions: Definition[] = [];
  let asked = false;
  const early: string[] = [];
  const sharedDeps = new Proxy(
    {},
    {
      get: (_target, name) => {
        if (!asked) early.push(String(name));
        return SOME_LIBRARY;
      },
    },
  );
  const world: Record<string, unknown> = {
    __kbnBundles__: {
      define: (key: string, require: Definition['require'], moduleKey: string) =>
        void definitions.push({ key, require, moduleKey }),
    },
    __kbnPublicPath__: { [PLUGIN_ID]: '/bundles/' },
    __kbnSharedDeps__: sharedDeps,
  };
  world.window = world;
  const before = new Set(Object.keys(world));

  try {
    runInContext(source, createContext(world));
    const [definition] = definitions;
    if (!definition || definitions.length > 1 || definition.key !== BUNDLE_KEY)
      return [`The entry must define ${BUNDLE_KEY}, once.`];
    asked = true;
    const first = definition.require(definition.moduleKey);
    return [
      ...early.map((name) => `The entry touches ${name} while it loads; it also loads on the login page.`),
      ...(typeof first.plugin === 'function' ? [] : ['The entry does not export plugin().']),
      ...(definition.require(definition.moduleKey) === first ? [] : ['The entry evaluates its module more than once.']),
      ...Object.keys(world).flatMap((name) => (before.has(name) ? [] : [`The entry makes a global, ${name}.`])),
    ];
  } catch (error) {
    return [`The entry fails while it loads: ${String(error)}`];
  }
}

/** Stands for any library of Kibana's: whatever is read or called gives the same again. */
const SOME_LIBRARY: object = new Proxy(() => SOME_LIBRARY, {
  get: (_target, name) => (name === Symbol.toPrimitive ? undefined : SOME_LIBRARY),
});
