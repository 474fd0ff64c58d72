/** Longest that Elasticsearch takes (`index.max_regex_length`). */
const LONGEST_REGEXP = 1_000;

/** What stands for an id in a pattern. */
export const ID = '{id}';

const UUID = '[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}';
/** A number, the mark itself, a UUID, twelve hexadecimal digits or more, or a short word with a long number: `order-1204`, but not `v2`. */
const ID_CLASS = `([0-9]+|\\{id\\}|${UUID}|[0-9a-fA-F]{12,}|[A-Za-z]{1,12}[_.-]?[0-9]{3,})`;
const IS_ID = new RegExp(`^${ID_CLASS}$`);

/**
 * A path without its query and with `{id}` for what looks like an id. Two paths have one pattern exactly when
 * {@link toPathRegexp} of it meets both: no line is in two patterns.
 */
export function toPathPattern(path: string): string {
  const [route = ''] = path.split('?', 1);
  return route
    .split('/')
    .map((segment) => (IS_ID.test(segment) ? ID : segment))
    .join('/');
}

/** A regular expression in Lucene's language for the paths of a pattern; undefined when it would be longer than allowed. */
export function toPathRegexp(pattern: string): string | undefined {
  const segments = pattern.split('/').map((segment) => (segment === ID ? ID_CLASS : escape(segment)));
  const regexp = `${segments.join('/')}(\\?.*)?`;
  return regexp.length <= LONGEST_REGEXP ? regexp : undefined;
}

/** Before a letter a backslash makes a class, before anything else a literal. */
const escape = (text: string) => text.replace(/[\x21-\x2f\x3a-\x40\x5b-\x60\x7b-\x7e]/g, '\\$&');
