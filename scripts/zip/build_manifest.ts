import ts from 'typescript';

/** Kibana's kibana.jsonc, as a checkout of Kibana reads it. */
interface SourceManifest {
  owner: string;
  description: string;
  plugin: {
    id: string;
    server: boolean;
    browser: boolean;
    configPath: string[];
    requiredPlugins: string[];
    optionalPlugins: string[];
    requiredBundles: string[];
  };
}

/** The flat kibana.json of an installable plugin: Kibana refuses to start over a key that it does not know. */
export interface Manifest {
  id: string;
  version: string;
  kibanaVersion: string;
  owner: { name: string };
  description: string;
  server: boolean;
  ui: boolean;
  configPath: string[];
  requiredPlugins: string[];
  optionalPlugins: string[];
  requiredBundles: string[];
}

export function buildManifest(
  kibanaJsonc: string,
  { version, kibanaVersion }: { version: string; kibanaVersion: string },
): Manifest {
  const parsed = ts.parseConfigFileTextToJson('kibana.jsonc', kibanaJsonc);
  const source = parsed.config as SourceManifest | undefined;
  if (!source || parsed.error) throw new Error('kibana.jsonc cannot be read: it is not JSON with comments.');
  const { owner, description, plugin } = source;
  const { browser: ui, ...rest } = plugin;
  return { ...rest, ui, version, kibanaVersion, owner: { name: owner }, description };
}
