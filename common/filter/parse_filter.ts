import { fieldOf, isFigure } from './fields';
import type { Comparison, Filter, FilterProblem, ParsedFilter } from './filter_ast';
import { parseFigure } from './parse_figure';
import type { Token } from './read_tokens';
import { readTokens } from './read_tokens';

/** More brackets than anybody writes; garbage must not exhaust the stack. */
const DEEPEST = 40;
const ASKS = /(^|[\s(])(name|service|namespace|ns|zone|mesh|protocol|health|rate|errors|p50|p95|p99)\s*(<|>|=|!=|:)/i;

/** Whether a text asks for something; else it is a part of a name. */
export const isFilter = (text: string) => ASKS.test(text);

/**
 * `p95 > 200 and (ns = shop or not zone = east)`: comparisons joined by and, or, not and brackets; side by side means and.
 * and binds before or. Never throws.
 */
export function parseFilter(text: string): ParsedFilter {
  const reader = new Reader(readTokens(text), text.length);
  try {
    const filter = reader.any(0);
    const rest = reader.peek();
    return rest ? { ok: false, problem: { code: 'unexpected', at: rest.at, found: rest.text } } : { ok: true, filter };
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, problem: error.problem };
    throw error;
  }
}

class Refusal extends Error {
  constructor(readonly problem: FilterProblem) {
    super(problem.code);
  }
}

class Reader {
  private next = 0;

  constructor(
    private readonly tokens: Token[],
    private readonly end: number,
  ) {}

  peek = (): Token | undefined => this.tokens[this.next];

  any(depth: number): Filter {
    return this.joined('or', () => this.all(depth));
  }

  private all(depth: number): Filter {
    return this.joined('and', () => this.one(depth));
  }

  private joined(kind: 'and' | 'or', read: () => Filter): Filter {
    const parts = [read()];
    while (this.takeWord(kind) || (kind === 'and' && this.startsAnother())) parts.push(read());
    const [only] = parts;
    return only && parts.length === 1 ? only : { kind, parts };
  }

  private one(depth: number): Filter {
    const token = this.peek();
    if (depth > DEEPEST) this.refuse('too_deep', token);
    if (this.takeWord('not')) return { kind: 'not', part: this.one(depth + 1) };
    if (token?.kind === 'open') {
      this.next++;
      const inner = this.any(depth + 1);
      if (this.peek()?.kind !== 'close') this.refuse(this.peek() ? 'unexpected' : 'unclosed', this.peek() ?? token);
      this.next++;
      return inner;
    }
    return this.comparison();
  }

  private comparison(): Filter {
    const word = this.take();
    const field = word?.kind === 'word' && !word.quoted ? fieldOf(word.text) : undefined;
    if (!word || !field) return this.refuse('field_expected', word);
    const operator = this.take();
    if (operator?.kind !== 'comparison') return this.refuse('comparison_expected', operator);
    const comparison = operator.text as Comparison;
    const value = this.take();
    if (value?.kind !== 'word') return this.refuse('value_expected', value);
    if (isFigure(field)) {
      const figure = parseFigure(field, value.text);
      if (figure === undefined) return this.refuse('not_a_number', value);
      return { kind: 'figure', field, comparison: comparison === ':' ? '=' : comparison, value: figure };
    }
    if (comparison !== '=' && comparison !== '!=' && comparison !== ':') return this.refuse('not_for_texts', operator);
    const text: Filter = { kind: 'text', field, how: comparison === ':' ? 'has' : 'is', value: value.text };
    return comparison === '!=' ? { kind: 'not', part: text } : text;
  }

  private startsAnother(): boolean {
    const token = this.peek();
    return (
      token !== undefined &&
      token.kind !== 'close' &&
      !(token.kind === 'word' && !token.quoted && token.text.toLowerCase() === 'or')
    );
  }

  private takeWord(word: string): boolean {
    const token = this.peek();
    if (token?.kind !== 'word' || token.quoted || token.text.toLowerCase() !== word) return false;
    this.next++;
    return true;
  }

  private take = (): Token | undefined => this.tokens[this.next++];

  private refuse(code: FilterProblem['code'], token: Token | undefined): never {
    throw new Refusal({ code, at: token?.at ?? this.end, found: token?.text ?? '' });
  }
}
