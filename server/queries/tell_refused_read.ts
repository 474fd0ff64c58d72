/** That the user's role may not read, what to do, and then Elasticsearch's own words for whoever mends it. `message` as its client gives it. */
export function tellRefusedRead(message: string): string {
  // The exception's name stands before the words, twice where there is a root cause.
  const words = message
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^(security_exception(: |\.$|$| Root causes: )?)+/, '')
    .slice(0, 300);
  const said = words === '' ? '' : ` Elasticsearch said: ${words}`;
  return `Your role lets you read none of the indices that this needs. Ask an administrator for the read privilege on them.${said}`;
}
