import { readFonts } from './read_fonts';

function sheetOf(css: string): CSSStyleSheet {
  const style = document.createElement('style');
  style.textContent = css;
  document.head.append(style);
  return style.sheet!;
}

describe('readFonts', () => {
  it('finds the first family’s fonts, with addresses that hold elsewhere too', () => {
    const sheet = sheetOf(`
      @font-face { font-family: 'Inter'; font-weight: 600; src: url(/fonts/inter.woff2) format('woff2'); }
      @font-face { font-family: Inter; font-style: italic; src: url(/fonts/italic.woff2); }
      @font-face { font-family: 'Other'; src: url(/fonts/other.woff2); }
      p { font-family: Inter; }`);
    expect(readFonts("'Inter', sans-serif", [sheet])).toEqual([
      { family: 'Inter', weight: '600', source: 'url("http://localhost/fonts/inter.woff2") format(\'woff2\')' },
    ]);
  });

  it('stands style sheets that it may not read', () => {
    const closed = {
      get cssRules(): never {
        throw new Error('SecurityError');
      },
    } as unknown as CSSStyleSheet;
    expect(readFonts('Inter', [closed])).toEqual([]);
  });
});
