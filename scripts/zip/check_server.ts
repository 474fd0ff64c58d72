import { builtinModules } from 'node:module';
import { createContext, runInContext } from 'node:vm';

const builtin = (name: string) => name.startsWith('node:') || builtinModules.includes(name);

/** Kibana seals them since 8.16: who patches a built-in fails there. */
const SEAL =
  'for (const { prototype } of [Object, Array, Function, String, Number, Boolean, Promise, Map, Set, Date, RegExp, Error]) Object.seal(prototype);';

/** Requires the server's entry as Kibana does, with stand-ins for Kibana's own packages only. */
export function checkServer(source: string): string[] {
  const strangers = new Set<string>();
  const fromKibana = (name: string): unknown => {
    if (!name.startsWith('@kbn/') && !builtin(name)) strangers.add(name);
    return ANYTHING;
  };
  const module = { exports: {} as { plugin?: unknown; config?: { schema?: unknown } } };
  try {
    const world = createContext({ module, exports: module.exports, require: fromKibana, AbortController, process: { env: {} } });
    runInContext(SEAL, world);
    runInContext(source, world);
  } catch (error) {
    return [`server/index.js fails while it loads: ${String(error)}`];
  }
  const { plugin, config } = module.exports;
  return [
    ...[...strangers].map((name) => `server/index.js requires ${name}, which an installed Kibana need not have.`),
    ...(typeof plugin === 'function' ? [] : ['server/index.js does not export plugin().']),
    // Kibana reads config.schema as soon as there is a config.
    ...('config' in module.exports && !config?.schema ? ['server/index.js exports a config without schema.'] : []),
  ];
}

/** Whatever is read or called gives the same again. */
const ANYTHING: object = new Proxy(() => ANYTHING, { get: () => ANYTHING });
