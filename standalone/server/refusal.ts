import type { Problem } from '../../common/contract/endpoint';

/** What the host itself says no to, before the app is asked. */
export interface Refusal {
  status: number;
  body: Problem;
}

export function refusal(status: number, message: string): Refusal {
  return { status, body: { code: status === 403 ? 'forbidden' : 'bad_request', message } };
}
