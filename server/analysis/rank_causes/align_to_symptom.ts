/** Times of steps are when they begin; seconds or milliseconds, the same for all. */
export interface Steps {
  times: readonly number[];
  length: number;
  /** When the symptom was noticed. */
  noticed: number;
}

export interface Alignment {
  /** Places of the steps that had ended when the symptom was noticed. */
  before: number[];
  /** Places of the others, each with the weight that it has in a comparison; never empty unless there are no steps. */
  during: Array<{ place: number; weight: number }>;
}

/** A symptom that is less than this many robust deviations above its usual has no shape that others could be held against. */
const LEAST_SHAPE = 2;

/** Divides a window into what came before the symptom and what it lasted. */
export function splitAtSymptom({ times, length, noticed }: Steps): { before: number[]; during: number[] } {
  const places = times.map((_, place) => place);
  const before = places.filter((place) => (times[place] ?? 0) + length <= noticed);
  const during = places.filter((place) => !before.includes(place));
  return during.length > 0 ? { before, during } : { before: [], during: places };
}

/**
 * Weighs each step by how much of the symptom it shows: what moves with the symptom counts in full, what moves at another time hardly.
 * `strengthAt` gives how many robust deviations the symptom is above its usual in one step; undefined where nobody measured it: such a step weighs as the
 * others do on average. Without a shape all steps weigh the same.
 */
export function alignToSymptom(
  steps: Steps,
  strengthAt: (place: number, before: readonly number[]) => number | undefined,
): Alignment {
  const { before, during } = splitAtSymptom(steps);
  const strengths = during.map((place) => ({ place, strength: strengthAt(place, before) }));
  const known = strengths.flatMap(({ strength }) => strength ?? []);
  const mean = known.reduce((sum, strength) => sum + strength, 0) / Math.max(1, known.length);
  const shape = strengths.map(({ place, strength }) => ({ place, weight: strength ?? mean }));
  const hasShape = shape.some(({ weight }) => weight >= LEAST_SHAPE);
  return { before, during: hasShape ? shape : shape.map(({ place }) => ({ place, weight: 1 })) };
}
