import type { Problem } from '../../common/contract/endpoint';

/** A request that did not end well: status 0 means that no server answered. */
export class HttpFailure extends Error {
  constructor(
    readonly status: number,
    readonly problem: Problem,
  ) {
    super(problem.message);
    this.name = 'HttpFailure';
  }
}
