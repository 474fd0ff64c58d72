/**
 * The text of a file of examples/, fetched when it is shown. The bundler takes these expressions for patterns: every file of the folder that meets one becomes a
 * script of its own, so what is shown is what the folder held when this was built.
 */
export async function loadExample(path: string): Promise<string> {
  const [, name = '', ending] = /^([a-z0-9_/]+)\.(yaml|yml|conf)$/.exec(path) ?? [];
  const loaded = (await loadBy(name, ending)) as { default: string };
  return loaded.default;
}

function loadBy(name: string, ending: string | undefined): Promise<unknown> {
  switch (ending) {
    case 'yaml':
      return import(`../../../examples/${name}.yaml`);
    case 'yml':
      return import(`../../../examples/${name}.yml`);
    default:
      return import(`../../../examples/${name}.conf`);
  }
}
