import { i18n } from '@kbn/i18n';
import type { SetupDiagnosis } from '../../../common/domain/setup';

/** The page in one sentence: the first thing to do, or that nothing is. */
export function toSetupSentence({ signals }: SetupDiagnosis): string {
  const logs = signals.find(({ signal }) => signal === 'access_logs');
  const arriving = signals.filter(({ state }) => state === 'arriving').length;
  if (signals.some(({ state }) => state === 'unread'))
    return i18n.translate('meshObservability.setup.sentenceUnread', {
      defaultMessage: 'Something cannot be read: that comes first.',
    });
  if ((logs?.unparsed ?? []).some(({ documents }) => documents > 0))
    return i18n.translate('meshObservability.setup.sentenceUnparsed', {
      defaultMessage:
        'Access logs arrive as text that nobody takes apart: install the pipeline, and name it where they are sent from.',
    });
  if (logs?.state === 'arriving') {
    const lacks = logs.formats[0]?.missing.filter(({ without, of }) => without === of).length ?? 0;
    return i18n.translate('meshObservability.setup.sentenceArriving', {
      defaultMessage:
        'Access logs arrive{lacks, plural, =0 {} one {, without one thing that they could say} other {, without # things that they could say}}{signals, plural, one {} other {; # kinds of telemetry in all}}.',
      values: { lacks, signals: arriving },
    });
  }
  if (logs?.state === 'stopped')
    return i18n.translate('meshObservability.setup.sentenceStopped', {
      defaultMessage: 'Access logs came, and have stopped coming.',
    });
  return arriving > 0
    ? i18n.translate('meshObservability.setup.sentenceOthers', {
        defaultMessage: 'There are no access logs; the map stands on what else arrives.',
      })
    : i18n.translate('meshObservability.setup.sentenceEmpty', {
        defaultMessage: 'No telemetry yet: connect your mesh below, and watch the first record arrive.',
      });
}
