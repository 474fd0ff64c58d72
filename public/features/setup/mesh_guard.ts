import type { ExampleValues } from './fill_example';
import type { Choice, ExampleFile, Platform } from './roads';

/** Where the Mesh is kept as it was. */
export const KEPT = 'mesh_before.yaml';
/** What a Mesh may hold besides its name, of every version. */
const PARTS = 'mtls|logging|metrics|tracing|networking|routing|constraints|meshServices|skipCreatingInitialPolicies';

/** Who takes what is Kuma's. */
export const toolOf = (platform: Platform): string => (platform === 'universal' ? 'kumactl' : 'kubectl');

/** Files of 1.x put a part into the Mesh itself. */
export const isMesh = ({ path, taker }: ExampleFile): boolean => taker === 'kuma' && path.endsWith('_1x_2x.yaml');

/**
 * A Mesh is replaced whole: it is applied by itself only if the one that was kept is there and has nothing to lose. What cannot be looked into, a file that is
 * missing or empty, counts as a Mesh that has.
 */
export const applyMesh = (saveAs: string, platform: Platform): string =>
  [
    `if ! grep -sqE '^(type|kind): *Mesh *$' ${KEPT}`,
    `then echo 'Not applied: ${KEPT} is missing or holds no Mesh. Keep yours first, by the step before this one.'`,
    `elif grep -qE '^ *(${PARTS}):' ${KEPT}`,
    `then echo 'Not applied: your Mesh holds more. Copy the parts of ${KEPT} into ${saveAs}, then: ${toolOf(platform)} apply -f ${saveAs}'`,
    `else ${toolOf(platform)} apply -f ${saveAs}`,
    'fi',
  ].join('\n');

/** Keeps the Mesh as it is: to see what it holds, and to put it back. */
export const keepMesh = ({ platform }: Choice, { mesh }: ExampleValues): string =>
  platform === 'universal'
    ? `kumactl get mesh ${mesh} -o yaml > ${KEPT}`
    : `kubectl get mesh ${mesh} -o yaml | sed '/^  resourceVersion:/d' > ${KEPT}`;
