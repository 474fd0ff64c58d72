import { i18n } from '@kbn/i18n';
import type { Problem } from '../../common/contract/endpoint';
import { HttpFailure } from './http_failure';
import type { HttpFetchError } from './kibana_contracts';

/**
 * What a request through Kibana failed with: our own problem, which the page words by its code, Kibana's refusal before it came to us, or silence;
 * those are worded here.
 */
export function toHttpFailure(error: unknown, signal?: AbortSignal): HttpFailure {
  if (signal?.aborted) return new HttpFailure(0, { code: 'aborted', message: '' });
  const { response, body, message } = error as Partial<HttpFetchError>;
  if (!response) {
    return new HttpFailure(0, {
      code: 'host',
      message: i18n.translate('meshObservability.host.unreachable', {
        defaultMessage: 'Kibana cannot be reached{why, select, none {} other {: {why}}}. Try again in a moment.',
        values: { why: message ?? 'none' },
      }),
    });
  }
  if (isProblem(body)) return new HttpFailure(response.status, body);
  if (response.status === 401) {
    const text = i18n.translate('meshObservability.host.sessionEnded', {
      defaultMessage: 'Your Kibana session has ended. Log in again.',
    });
    return new HttpFailure(401, { code: 'forbidden', message: text });
  }
  // 403, and 404 in spaces that hide the feature: Kibana's own guards, whose text names nothing.
  if (response.status === 403 || response.status === 404) {
    const text = i18n.translate('meshObservability.host.noPrivilege', {
      defaultMessage:
        'You may not use Mesh Observability in this space. Ask an administrator for the Mesh Observability privilege.',
    });
    return new HttpFailure(response.status, { code: 'forbidden', message: text });
  }
  return new HttpFailure(response.status, {
    code: 'host',
    message: i18n.translate('meshObservability.host.refused', {
      defaultMessage: 'Kibana refused the request ({status}){why, select, none {.} other {: {why}}}',
      values: { status: String(response.status), why: textOf(body) ?? 'none' },
    }),
  });
}

function isProblem(body: unknown): body is Problem {
  return isRecord(body) && typeof body.code === 'string' && typeof body.message === 'string';
}

const textOf = (body: unknown) => (isRecord(body) && typeof body.message === 'string' ? body.message : undefined);
const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
