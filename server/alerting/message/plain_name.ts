// Controls, line separators, direction marks, overrides and isolates, and what has no width at all.
const INVISIBLE =
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]/g;

/** A name from telemetry as it may stand in a message: one line, nothing invisible, at most `length` characters. */
export function plainName(name: string, length = 120): string {
  const clean = name
    .slice(0, length * 8)
    .replace(/\s+/g, ' ')
    .replace(INVISIBLE, '')
    .trim();
  const characters = [...clean];
  return characters.length > length ? `${characters.slice(0, length - 1).join('')}…` : clean;
}
