/** A piece of a filter's text. quoted: from between quotation marks, where nothing has a meaning of its own. */
export interface Token {
  kind: 'word' | 'comparison' | 'open' | 'close';
  text: string;
  at: number;
  /** After its last character. */
  end: number;
  quoted?: boolean;
}

const PIECE = /"((?:[^"\\]|\\.)*)("?)|(<=|>=|!=|[=<>:])|([()])|[^\s()<>=!:"]+|!/y;

/** All pieces of a text. A quotation mark that is never closed reaches to the end. */
export function readTokens(text: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    if (/\s/.test(text[at] ?? '')) {
      at++;
      continue;
    }
    PIECE.lastIndex = at;
    const found = PIECE.exec(text);
    if (!found) {
      at++;
      continue;
    }
    const [whole, quoted, , comparison, bracket] = found;
    const end = at + whole.length;
    if (quoted !== undefined) tokens.push({ kind: 'word', text: quoted.replace(/\\(.)/g, '$1'), at, end, quoted: true });
    else if (comparison !== undefined) tokens.push({ kind: 'comparison', text: comparison, at, end });
    else if (bracket !== undefined) tokens.push({ kind: bracket === '(' ? 'open' : 'close', text: bracket, at, end });
    else tokens.push({ kind: 'word', text: whole, at, end });
    at = end;
  }
  return tokens;
}
