import type { Problem } from './endpoint';

/** Thrown where a request cannot be answered for a reason that its user should read. */
export class ProblemError extends Error {
  constructor(
    readonly status: number,
    readonly problem: Problem,
  ) {
    super(problem.message);
    this.name = 'ProblemError';
  }
}
