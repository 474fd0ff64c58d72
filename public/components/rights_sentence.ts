import { i18n } from '@kbn/i18n';
import type { CoverageNote } from '../../common/domain/coverage';
import { displayName } from './display_name';

/** What the user's role keeps out of an answer, as a sentence; undefined of a note about anything else. */
export function rightsSentence(note: CoverageNote): string | undefined {
  switch (note.code) {
    case 'not_readable':
      return i18n.translate('meshObservability.coverage.notReadable', {
        defaultMessage:
          'Your role does not cover every index of {indices}: what other indices hold is not in these figures. Ask an administrator for the read privilege on them, or to narrow the index pattern in the advanced settings to what there is.',
        values: { indices: displayName(note.indices.join(', '), 200) },
      });
    case 'reading_limited':
      return limitedSentence(note.documents, note.fields);
    default:
      return undefined;
  }
}

function limitedSentence(documents: boolean, fields: boolean): string {
  if (documents && fields) {
    return i18n.translate('meshObservability.coverage.documentsAndFieldsLimited', {
      defaultMessage: 'Your role shows you some documents and some fields of them only: the figures are of what you may read.',
    });
  }
  return documents
    ? i18n.translate('meshObservability.coverage.documentsLimited', {
        defaultMessage: 'Your role shows you some documents only: the figures are of those that you may read.',
      })
    : i18n.translate('meshObservability.coverage.fieldsLimited', {
        defaultMessage: 'Your role hides some fields: what would be read from them is unknown here.',
      });
}
