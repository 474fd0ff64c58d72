import type { Said } from './said';

/** Slack cuts a section at so many characters. */
const LONGEST = 3_000;
/** No escape is longer than five times what it stands for. */
const LONGEST_SENTENCES = 2_000;

/**
 * Slack's own markup: three characters are escaped as entities, and what would make text bold, slanted, struck or code is kept apart from its
 * neighbours by a character without width, because Slack has no escape for it.
 */
export function escapeSlack(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/[*_~`]/g, (mark) => `\u2060${mark}\u2060`);
}

/** As much of it as fits when it is escaped: cut before, because half an entity is none. */
function fit(text: string, most: number): string {
  let used = 0;
  let kept = '';
  for (const character of text) {
    const escaped = escapeSlack(character);
    used += escaped.length;
    if (used > most - 1) return `${kept}…`;
    kept += escaped;
  }
  return kept;
}

/** In a link a bar ends the address. */
const link = (url: string, text: string) => `<${url.replace(/[|<>\s]/g, encodeURIComponent)}|${text}>`;

/** A whole message: what, how much, since when, and where to look. What is too long loses words, never its links. */
export function toSlackText({ title, sentences, rule, isOver, viewUrl, traceUrl }: Said): string {
  const links = [viewUrl && link(viewUrl, 'Open the map'), traceUrl && link(traceUrl, 'Open a slow trace')].filter(Boolean);
  const head = `${isOver ? ':white_check_mark:' : ':rotating_light:'} *${fit(title, 400)}*`;
  const foot = [...links, `Rule: ${fit(rule, 300)}`].join(' · ');
  const rest = LONGEST - head.length - foot.length - 2;
  return [head, fit(sentences.join(' '), Math.max(1, Math.min(LONGEST_SENTENCES, rest))), foot].join('\n');
}
