import type { Metafile } from 'esbuild';

/** What a build makes: file names relative to the plugin's folder, and what went into them. */
export interface Bundle {
  files: Map<string, Uint8Array>;
  inputs: Metafile['inputs'];
}
