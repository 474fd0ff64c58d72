import { i18n } from '@kbn/i18n';
import type { Problem } from '../../common/contract/endpoint';
import { HttpFailure } from '../host/http_failure';
import { displayName } from './display_name';

/** Of an index pattern, and of what Elasticsearch says. */
const LENGTH = 300;

/** A failed request as a title and a sentence, both in the reader's language: the server tells a code and values. */
export function toProblemText(failure: unknown): { title: string; message: string } {
  if (failure instanceof HttpFailure) return { title: titleOf(failure.problem), message: messageOf(failure.problem) };
  return {
    title: i18n.translate('meshObservability.problem.unexpectedTitle', { defaultMessage: 'The answer could not be read' }),
    message: i18n.translate('meshObservability.problem.unexpected', {
      defaultMessage: 'Reload the page; if that does not help, the server log says more.',
    }),
  };
}

function titleOf({ code }: Problem): string {
  switch (code) {
    case 'bad_request':
    case 'not_here':
    case 'outdated':
    case 'overtaken':
    case 'no_access_logs':
    case 'writer_unknown':
      return i18n.translate('meshObservability.problem.badRequest', { defaultMessage: 'This cannot be asked' });
    case 'forbidden':
    case 'not_readable':
    case 'read_only':
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
    case 'host':
    case 'internal':
      return i18n.translate('meshObservability.problem.internal', { defaultMessage: 'That did not work' });
  }
}

function messageOf({ code, message, said, indices }: Problem): string {
  switch (code) {
    // Already in the reader's language.
    case 'forbidden':
    case 'host':
      return message;
    // Pages ask nothing that is refused so; who writes an address by hand is told the field in the contract's words.
    case 'bad_request':
      return message;
    case 'not_readable':
      return withSaid(
        i18n.translate('meshObservability.problem.notReadableText', {
          defaultMessage:
            'Your role in Elasticsearch does not let you read what this page stands on. Ask an administrator for the read privilege on it.',
        }),
        said,
      );
    case 'read_only':
      return i18n.translate('meshObservability.problem.readOnlyText', {
        defaultMessage:
          'Your role may look at Mesh Observability but not change this. Ask an administrator for its full privilege.',
      });
    case 'not_here':
      return i18n.translate('meshObservability.problem.notHereText', {
        defaultMessage: 'The place that this page runs in offers no way to it.',
      });
    case 'outdated':
      return i18n.translate('meshObservability.problem.outdatedText', {
        defaultMessage: 'The access logs are not stored as they were when this page was loaded. Load the map again.',
      });
    case 'overtaken':
      return i18n.translate('meshObservability.problem.overtakenText', {
        defaultMessage:
          'It is not as it was when this page was loaded: somebody else changed it. Nothing was done. Look at what is there now, and confirm that.',
      });
    case 'no_access_logs':
      return i18n.translate('meshObservability.problem.noAccessLogsText', {
        defaultMessage: 'No index of {indices} holds access logs of this time. Choose another time range.',
        values: { indices: displayName(indices ?? '', LENGTH) },
      });
    case 'writer_unknown':
      return i18n.translate('meshObservability.problem.writerUnknownText', {
        defaultMessage:
          'The line tells neither the address nor the name of the proxy that wrote it, so its neighbours cannot be found.',
      });
    case 'elasticsearch_busy':
      return i18n.translate('meshObservability.problem.busyText', {
        defaultMessage: 'Elasticsearch is too busy to answer. Try again in a moment, or choose a shorter time range.',
      });
    case 'elasticsearch_timeout':
      return i18n.translate('meshObservability.problem.timeoutText', {
        defaultMessage: 'Elasticsearch did not answer in time. Choose a shorter time range, or try again.',
      });
    case 'elasticsearch_unreachable':
      return withSaid(
        i18n.translate('meshObservability.problem.unreachableText', {
          defaultMessage:
            'Elasticsearch cannot be reached. It may still be starting: try again in a moment, and check that it runs.',
        }),
        said,
      );
    case 'elasticsearch_refused':
      return withSaid(
        i18n.translate('meshObservability.problem.refusedText', {
          defaultMessage: 'Elasticsearch, or what stands before it, did not take what was asked.',
        }),
        said,
      );
    case 'aborted':
      return i18n.translate('meshObservability.problem.abortedText', {
        defaultMessage: 'The request was cancelled because its page was left.',
      });
    case 'internal':
      return i18n.translate('meshObservability.problem.internalText', {
        defaultMessage: 'Something went wrong in Mesh Observability. The server log says what.',
      });
  }
}

/** Elasticsearch's own words are nobody's to translate: they are what an administrator searches for. */
function withSaid(text: string, said: string | undefined): string {
  if (said === undefined) return text;
  return i18n.translate('meshObservability.problem.said', {
    defaultMessage: '{text} Elasticsearch says: {said}',
    values: { text, said: displayName(said, LENGTH) },
  });
}
