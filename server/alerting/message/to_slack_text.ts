import type { Said } from './said';

/** Slack cuts a section at so many characters. */
const LONGEST = 3_000;

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

/** In a link a bar ends the address. */
const link = (url: string, text: string) => `<${url.replace(/[|<>\s]/g, encodeURIComponent)}|${text}>`;

/** A whole message: what, how much, since when, and where to look. */
export function toSlackText({ title, sentences, rule, isOver, viewUrl, traceUrl }: Said): string {
  const links = [viewUrl && link(viewUrl, 'Open the map'), traceUrl && link(traceUrl, 'Open a slow trace')].filter(Boolean);
  const text = [
    `${isOver ? ':white_check_mark:' : ':rotating_light:'} *${escapeSlack(title)}*`,
    escapeSlack(sentences.join(' ')),
    [...links, `Rule: ${escapeSlack(rule)}`].join(' · '),
  ];
  return text.join('\n').slice(0, LONGEST);
}
