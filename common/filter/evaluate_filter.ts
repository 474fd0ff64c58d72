import type { Filter, FigureField, TextField } from './filter_ast';

/** What a filter is asked about; what is not known is left out. */
export type FilterSubject = Partial<Record<FigureField, number>> & Partial<Record<TextField, string>>;

const AS_WRITTEN: ReadonlySet<TextField> = new Set<TextField>(['mesh', 'zone', 'namespace']);
/** Figures on a screen are rounded: equal is what cannot be told apart there. */
const EQUAL = 0.005;

/** undefined: it is not known. What is not known does not match, and neither does its opposite. */
export function evaluateFilter(filter: Filter, subject: FilterSubject): boolean | undefined {
  switch (filter.kind) {
    case 'not': {
      const part = evaluateFilter(filter.part, subject);
      return part === undefined ? undefined : !part;
    }
    case 'and':
    case 'or': {
      const decides = filter.kind === 'or';
      let known = true;
      for (const part of filter.parts) {
        const value = evaluateFilter(part, subject);
        if (value === decides) return decides;
        if (value === undefined) known = false;
      }
      return known ? !decides : undefined;
    }
    case 'figure': {
      const value = subject[filter.field];
      return value === undefined ? undefined : compares(value, filter.comparison, filter.value);
    }
    case 'text': {
      const value = subject[filter.field];
      if (value === undefined) return undefined;
      // These come from lists, and the server compares them as they are written.
      if (filter.how === 'is' && AS_WRITTEN.has(filter.field)) return matches(value, 'is', filter.value);
      return matches(value.toLocaleLowerCase(), filter.how, filter.value.toLocaleLowerCase());
    }
  }
}

function compares(value: number, comparison: Extract<Filter, { kind: 'figure' }>['comparison'], other: number): boolean {
  const equal = Math.abs(value - other) <= EQUAL * Math.abs(other);
  switch (comparison) {
    case '=':
      return equal;
    case '!=':
      return !equal;
    case '<':
      return value < other;
    case '>':
      return value > other;
    case '<=':
      return value <= other;
    case '>=':
      return value >= other;
  }
}

function matches(value: string, how: 'is' | 'has', wanted: string): boolean {
  if (how === 'has') return value.includes(wanted);
  if (!wanted.includes('*')) return value === wanted;
  // Without regular expressions: whatever somebody types must not make one that never ends.
  const parts = wanted.split('*');
  const [first = '', last = ''] = [parts[0], parts[parts.length - 1]];
  if (!value.startsWith(first) || !value.endsWith(last) || value.length < first.length + last.length) return false;
  let at = first.length;
  for (const part of parts.slice(1, -1)) {
    const found = value.indexOf(part, at);
    if (found < 0 || found + part.length > value.length - last.length) return false;
    at = found + part.length;
  }
  return true;
}
