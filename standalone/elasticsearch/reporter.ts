/** How long work reports to whoever watches. */
export interface Reporter {
  /** One line that stays. */
  say(line: string): void;
  /** The current step: replaced by the next call. done is 0 to 1; without it the step's length is unknown. */
  step(what: string, done?: number): void;
}

export const silent: Reporter = { say: () => undefined, step: () => undefined };
