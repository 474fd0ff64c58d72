import { i18n } from '@kbn/i18n';
import type { CoverageNote } from '../../../common/domain/coverage';
import type { FormatDiagnosis, SetupDiagnosis, SignalDiagnosis } from '../../../common/domain/setup';

/** The page in one sentence: the first thing to do, or that nothing is. */
export function toSetupSentence(diagnosis: SetupDiagnosis): string {
  const { signals } = diagnosis;
  const logs = accessLogsOf(diagnosis);
  const ofMesh = signals.filter(isOfMesh);
  if (signals.some(({ state }) => state === 'unread'))
    return i18n.translate('meshObservability.setup.sentenceUnread', {
      defaultMessage: 'Something cannot be read: that comes first.',
    });
  if ((logs?.unparsed ?? []).some(({ documents }) => documents > 0))
    return logs?.state === 'arriving'
      ? i18n.translate('meshObservability.setup.sentencePartlyUnparsed', {
          defaultMessage:
            'Access logs arrive, but some of them as text that nobody takes apart: name the pipeline where they are sent from.',
        })
      : i18n.translate('meshObservability.setup.sentenceUnparsed', {
          defaultMessage:
            'Access logs arrive as text that nobody takes apart: install the pipeline, and name it where they are sent from.',
        });
  if (logs?.state === 'arriving') {
    const lacking = (logs.formats[0]?.missing ?? []).filter(({ without, of }) => without === of);
    // The most that a line can lack: at three in the morning it is errors that are looked for.
    if (lacking.some(({ fact }) => fact === 'status'))
      return i18n.translate('meshObservability.setup.sentenceNoStatus', {
        defaultMessage:
          'Access logs arrive, without response codes: errors are unknown{others, plural, =0 {} one {; one more thing is missing} other {; # more things are missing}}.',
        values: { others: lacking.length - 1 },
      });
    const lacks = lacking.length;
    return i18n.translate('meshObservability.setup.sentenceArriving', {
      defaultMessage:
        'Access logs arrive{lacks, plural, =0 {} one {, without one thing that they could say} other {, without # things that they could say}}{signals, plural, one {} other {; # kinds of telemetry in all}}.',
      values: { lacks, signals: signals.filter(({ state }) => state === 'arriving').length },
    });
  }
  if (logs?.state === 'stopped')
    return i18n.translate('meshObservability.setup.sentenceStopped', {
      defaultMessage: 'Access logs came, and have stopped coming.',
    });
  if (ofMesh.length > 0)
    return i18n.translate('meshObservability.setup.sentenceOthers', {
      defaultMessage: 'There are no access logs; the map stands on what else arrives.',
    });
  const isArriving = signals.some(({ state }) => state === 'arriving');
  if (!isArriving && signals.some(({ notes }) => notes.some(keepsBack)))
    return i18n.translate('meshObservability.setup.sentenceNotReadable', {
      defaultMessage:
        'Your role lets you read nothing that arrives: whether something does, somebody with the read privilege can tell.',
    });
  return isArriving
    ? i18n.translate('meshObservability.setup.sentenceOtherTools', {
        defaultMessage: 'Nothing of a mesh yet: what arrives is of applications, and makes no edges. Connect your mesh.',
      })
    : i18n.translate('meshObservability.setup.sentenceEmpty', {
        defaultMessage: 'No telemetry yet: connect your mesh below, and watch the first record arrive.',
      });
}

/** Nothing of a mesh has ever come: what is next is to connect it. */
export const isUnconnected = (diagnosis: SetupDiagnosis): boolean => {
  const logs = accessLogsOf(diagnosis);
  return logs?.state === 'absent' && logs.unparsed.length === 0 && !diagnosis.signals.some(isOfMesh);
};

/** Where the role covers one of the patterns, that nothing is seen may simply mean that nothing is there. */
const keepsBack = (note: CoverageNote) => note.code === 'reading_limited' || (note.code === 'not_readable' && note.all);

const accessLogsOf = ({ signals }: SetupDiagnosis) => signals.find(({ signal }) => signal === 'access_logs');

/** What an edge can be made of. Applications write logs without a mesh too, and spans that do not say which cluster they call are theirs. */
function isOfMesh({ signal, state, formats }: SignalDiagnosis): boolean {
  if (signal === 'application_logs' || (state !== 'arriving' && state !== 'stopped')) return false;
  return signal !== 'traces' || formats.some((format) => !lacksEveryCluster(format));
}

const lacksEveryCluster = ({ missing }: FormatDiagnosis) =>
  missing.some(({ fact, without, of }) => fact === 'span_cluster' && without === of);
