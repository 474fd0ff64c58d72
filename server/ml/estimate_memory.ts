/** A model of one edge in one detector takes about so much; measured by nobody here, taken from Elastic's advice on sizing. Bytes. */
const A_MODEL = 32 * 1024;
const BASE_MB = 16;
const STEP_MB = 16;
const MOST_MB = 4_096;

/**
 * What models may take: enough for twice the edges there are now. ML says when it is not (memory status), and how much it really takes;
 * a limit is no reservation beyond what a node must have free.
 */
export function estimateMemory(edges: number, detectors: number): `${number}mb` {
  const models = (2 * edges * Math.max(1, detectors) * A_MODEL) / 1_048_576;
  return `${Math.min(MOST_MB, STEP_MB * Math.ceil((BASE_MB + models) / STEP_MB))}mb`;
}
