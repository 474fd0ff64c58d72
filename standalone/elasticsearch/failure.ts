/** Something its reader can act upon. The message is all they see of it: what happened, why, what to do. */
export class Failure extends Error {
  override readonly name = 'Failure';
}
