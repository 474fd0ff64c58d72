const LENGTH = 200;

/** An error's own words for a log or a note: one line whatever it quotes, so that nobody's text can pass for another entry, and not without end. */
export function tellError(error: unknown): string {
  const words = error instanceof Error ? error.message : String(error);
  // Controls of every kind, and what turns the direction of reading.
  return words
    .replace(/[\s\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]+/g, ' ')
    .trim()
    .slice(0, LENGTH);
}
