import { i18n } from '@kbn/i18n';
import { HttpFailure } from '../host/http_failure';

/** A failed request as a title and the server's own sentence. */
export function toProblemText(failure: unknown): { title: string; message: string } {
  if (failure instanceof HttpFailure) return { title: titleOf(failure), message: failure.problem.message };
  return {
    title: i18n.translate('meshObservability.problem.unexpectedTitle', { defaultMessage: 'The answer could not be read' }),
    message: i18n.translate('meshObservability.problem.unexpected', {
      defaultMessage: 'Reload the page; if that does not help, the server log says more.',
    }),
  };
}

function titleOf({ problem: { code } }: HttpFailure): string {
  switch (code) {
    case 'bad_request':
      return i18n.translate('meshObservability.problem.badRequest', { defaultMessage: 'This cannot be asked' });
    case 'forbidden':
      return i18n.translate('meshObservability.problem.forbidden', { defaultMessage: 'Not allowed' });
    case 'elasticsearch_busy':
      return i18n.translate('meshObservability.problem.busy', { defaultMessage: 'Elasticsearch is busy' });
    case 'elasticsearch_unreachable':
      return i18n.translate('meshObservability.problem.unreachable', { defaultMessage: 'Elasticsearch does not answer' });
    case 'elasticsearch_timeout':
      return i18n.translate('meshObservability.problem.timeout', { defaultMessage: 'Elasticsearch took too long' });
    case 'elasticsearch_refused':
      return i18n.translate('meshObservability.problem.refused', { defaultMessage: 'Elasticsearch refused the search' });
    case 'aborted':
      return i18n.translate('meshObservability.problem.aborted', { defaultMessage: 'Cancelled' });
    case 'internal':
      return i18n.translate('meshObservability.problem.internal', { defaultMessage: 'That did not work' });
  }
}
