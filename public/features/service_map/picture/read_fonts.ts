import type { FontSource } from './painter_protocol';

const ENOUGH = 24;
const WEIGHTS = /^(400|500|600|normal|\d+ \d+)?$/;

/**
 * The fonts of a family that the page's style sheets bring. Workers see the system's fonts only: what the page has loaded they must load, too.
 * @param families as `font-family` lists them
 */
export function readFonts(families: string, sheets: Iterable<CSSStyleSheet>): FontSource[] {
  const [first = ''] = families.split(',');
  const wanted = plain(first);
  const found: FontSource[] = [];
  for (const sheet of sheets) {
    for (const rule of rulesOf(sheet)) {
      if (!('style' in rule) || rule.constructor.name !== 'CSSFontFaceRule' || found.length >= ENOUGH) continue;
      const { style } = rule as CSSFontFaceRule;
      const weight = style.getPropertyValue('font-weight');
      if (plain(style.getPropertyValue('font-family')) !== wanted || !WEIGHTS.test(weight)) continue;
      if (style.getPropertyValue('font-style') === 'italic') continue;
      const base = sheet.href ?? document.baseURI;
      found.push({ family: wanted, weight: weight || '400', source: absolute(style.getPropertyValue('src'), base) });
    }
  }
  return found;
}

/** A style sheet of another origin does not show its rules. */
function rulesOf(sheet: CSSStyleSheet): CSSRule[] {
  try {
    return [...sheet.cssRules];
  } catch {
    return [];
  }
}

const plain = (family: string) => family.trim().replace(/^["']|["']$/g, '');

const absolute = (source: string, base: string) =>
  source.replace(/url\(\s*["']?([^"')]+)["']?\s*\)/g, (_, address: string) => `url("${new URL(address, base).href}")`);
