import fc from 'fast-check';

const HUGE = 'x'.repeat(1_000_000);
const MANY = Object.fromEntries(Array.from({ length: 10_000 }, (_, n) => [`label_${n}`, `value ${n}`]));

/** What stands where something else belongs. */
const wrong = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    true,
    -1,
    0.5,
    1e308,
    '',
    '-',
    '-5',
    'NaN',
    'Infinity',
    '1e999',
    '9'.repeat(400),
    '0x10',
    [],
    {},
    [[['a']]],
  ),
  fc.constantFrom(
    '😀'.repeat(50),
    '\u202Eevil\u0000',
    '<img src=x onerror=alert(1)>',
    '2026-99-99T99:99:99Z',
    '275760-09-14T00:00:00Z',
    '__proto__',
  ),
  fc.string({ unit: 'binary' }),
  fc.jsonValue(),
  fc.constant(HUGE),
);

/** A recorded document, spoilt as a shipper, a proxy or somebody with a grudge could spoil it. */
export const aSpoiltDocument = (documents: readonly unknown[]): fc.Arbitrary<unknown> =>
  fc
    .tuple(
      fc.constantFrom(...documents),
      fc.array(fc.tuple(fc.nat(), fc.nat(5), fc.nat(60), wrong), { minLength: 1, maxLength: 4 }),
    )
    .map(([document, wounds]) => wounds.reduce<unknown>(wound, structuredClone(document)));

function wound(document: unknown, [which, how, at, instead]: [number, number, number, unknown]): unknown {
  if (typeof document !== 'object' || document === null) return document;
  const places = leavesOf(document as Branch);
  const [holder, key] = places[which % Math.max(1, places.length)] ?? [document as Branch, 'a'];
  const value = holder[key];
  if (how === 0) Reflect.deleteProperty(holder, key);
  else if (how === 1) holder[key] = typeof value === 'string' ? value.slice(0, at) : instead;
  else if (how === 2) holder[key] = [value, instead];
  else if (how === 3) holder[key] = { [key]: value };
  else if (how === 4 && at < 3) Object.assign(holder, MANY);
  else holder[key] = instead;
  return at === 59 ? instead : document;
}

type Branch = Record<string, unknown>;

function leavesOf(branch: Branch): Array<[Branch, string]> {
  return Object.entries(branch).flatMap(([key, value]): Array<[Branch, string]> =>
    typeof value === 'object' && value !== null && Object.keys(value).length > 0 ? leavesOf(value as Branch) : [[branch, key]],
  );
}

/** Where an answer holds a number that is none. */
export function notNumbers(value: unknown, path = ''): string[] {
  if (typeof value === 'number') return Number.isFinite(value) ? [] : [path];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => notNumbers(inner, `${path}.${key}`));
}
