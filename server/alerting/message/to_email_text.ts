import type { Said } from './said';

/** What Markdown could take for markup, raw HTML and links of its own included. */
export const escapeMarkdown = (text: string): string => text.replace(/[\\`*_{}[\]()#+\-.!|<>&~:]/g, '\\$&');

const link = (text: string, url: string) => `[${text}](${url.replace(/[()\s<>]/g, encodeURIComponent)})`;

/** A whole message in Markdown: mail connectors send it as text and, made to HTML, as a page. */
export function toEmailText({ title, sentences, rule, viewUrl, traceUrl }: Said): string {
  const links = [viewUrl && link('Open the map', viewUrl), traceUrl && link('Open a slow trace', traceUrl)].filter(Boolean);
  return [
    `**${escapeMarkdown(title)}**`,
    sentences.map(escapeMarkdown).join(' '),
    ...(links.length > 0 ? [links.join(' · ')] : []),
    `Rule: ${escapeMarkdown(rule)}`,
  ].join('\n\n');
}
