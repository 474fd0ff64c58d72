import { EuiBadge, EuiCallOut, EuiFlexGroup, EuiFlexItem, EuiPanel, EuiSpacer, EuiText, EuiTitle } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React from 'react';
import type { CoverageNote } from '../../../common/domain/coverage';
import type { FormatDiagnosis, SignalDiagnosis } from '../../../common/domain/setup';
import type { EpochMs } from '../../../common/domain/units';
import { milliseconds } from '../../../common/domain/units';
import { displayName } from '../../components/display_name';
import type { Format } from '../../components/format';
import { useFormat } from '../../components/use_format';
import { FormatDetails } from './format_details';
import { refusalText } from './refusal_text';
import { formatName, signalTitle, signalUse, STATE_COLOURS, stateText } from './signal_words';
import { UnparsedTexts } from './unparsed_texts';

interface Props {
  diagnosis: SignalDiagnosis;
  /** When it was made. */
  at: EpochMs;
  sentenceOf(note: CoverageNote, format: Format): string;
}

/** One signal: whether it arrives, in which form, what it lacks, and what to do about it. */
export function SignalCard({ diagnosis, at, sentenceOf }: Props) {
  const format = useFormat();
  const { signal, state, indices, formats, unparsed, notes, refusal } = diagnosis;
  return (
    <EuiPanel hasBorder hasShadow={false} paddingSize="m" data-test-subj={`meshSignal-${signal}`} data-state={state}>
      <EuiFlexGroup gutterSize="s" alignItems="center" responsive={false} justifyContent="spaceBetween">
        <EuiFlexItem grow={false}>
          <EuiTitle size="xxs">
            <h3>{signalTitle(signal)}</h3>
          </EuiTitle>
        </EuiFlexItem>
        <EuiFlexItem grow={false}>
          <EuiBadge color={STATE_COLOURS[state]}>{stateText(state)}</EuiBadge>
        </EuiFlexItem>
      </EuiFlexGroup>
      <EuiText size="xs" color="subdued">
        <p>{signalUse(signal)}</p>
      </EuiText>
      <EuiSpacer size="s" />
      <EuiText size="s">
        <p style={{ overflowWrap: 'anywhere' }}>{sentence(diagnosis)}</p>
      </EuiText>
      {refusal && (
        <>
          <EuiSpacer size="s" />
          <EuiCallOut size="s" color="danger" title={refusalText(refusal)} />
        </>
      )}
      {formats.map((each) => (
        <section key={each.id} aria-label={formatName(each.id)}>
          <EuiSpacer size="s" />
          <EuiText size="s">
            <p>
              <strong>{formatName(each.id)}</strong>
              {each.isRead ? null : (
                <>
                  {' '}
                  <EuiBadge color="warning">
                    {i18n.translate('meshObservability.setup.notRead', { defaultMessage: 'not read' })}
                  </EuiBadge>
                </>
              )}
              <br />
              {arrivals(each, at, format)}
            </p>
          </EuiText>
          {each.ahead && (
            <EuiText size="s" color="warning">
              <p data-test-subj="meshAhead">{aheadText(each.ahead, format)}</p>
            </EuiText>
          )}
          <FormatDetails format={each} hasFields={signal === 'access_logs'} />
        </section>
      ))}
      {signal === 'access_logs' && <UnparsedTexts unparsed={unparsed} />}
      {notes.length > 0 && (
        <>
          <EuiSpacer size="s" />
          <EuiText size="xs">
            <ul data-test-subj="meshSetupNotes">
              {notes.map((note) => (
                <li key={JSON.stringify(note)}>{sentenceOf(note, format)}</li>
              ))}
            </ul>
          </EuiText>
        </>
      )}
      <EuiSpacer size="s" />
      <EuiText size="xs" color="subdued">
        <p style={{ overflowWrap: 'anywhere' }}>
          {state === 'off'
            ? i18n.translate('meshObservability.setup.noPattern', {
                defaultMessage: 'No index pattern is set for it: the advanced settings have one for each signal.',
              })
            : i18n.translate('meshObservability.setup.lookedIn', {
                defaultMessage: 'Looked for in {indices}',
                values: { indices: displayName(indices, 200) },
              })}
        </p>
      </EuiText>
    </EuiPanel>
  );
}

function sentence({ state, unparsed }: SignalDiagnosis): string {
  switch (state) {
    case 'arriving':
      return i18n.translate('meshObservability.setup.arrivingSentence', { defaultMessage: 'New documents keep coming.' });
    case 'stopped':
      return i18n.translate('meshObservability.setup.stoppedSentence', {
        defaultMessage:
          'There are documents, but none of the last quarter of an hour: the mesh is quiet, or shipping has stopped.',
      });
    case 'absent':
      return unparsed.length > 0
        ? i18n.translate('meshObservability.setup.onlyText', {
            defaultMessage: 'There are lines, but nobody has taken them apart: see below.',
          })
        : i18n.translate('meshObservability.setup.absentSentence', {
            defaultMessage: 'No index holds documents of a form that is known. Connect your mesh below.',
          });
    case 'unread':
      return i18n.translate('meshObservability.setup.unreadSentence', {
        defaultMessage: 'Elasticsearch did not let it be read.',
      });
    case 'off':
      return '';
  }
}

function arrivals({ documents, newest, indexCount }: FormatDiagnosis, at: EpochMs, format: Format): string {
  if (newest === undefined)
    return i18n.translate('meshObservability.setup.fieldsOnly', {
      defaultMessage: '{indices, plural, one {One index has} other {# indices have}} its fields, without any document.',
      values: { indices: indexCount },
    });
  if (documents === 0)
    return i18n.translate('meshObservability.setup.lastCame', {
      defaultMessage: 'None in the last day; the last of {at}.',
      values: { at: format.dateTime(newest) },
    });
  const age = milliseconds(Math.max(0, at - newest));
  return i18n.translate('meshObservability.setup.cameToday', {
    defaultMessage: '{documents} in the last day, the newest {age} ago.',
    values: { documents: format.count(documents), age: format.duration(age) },
  });
}

function aheadText({ documents, furthest }: NonNullable<FormatDiagnosis['ahead']>, format: Format): string {
  return i18n.translate('meshObservability.setup.ahead', {
    defaultMessage:
      '{documents} dated in the future, up to {furthest}: no time range shows them until then. The clock of a host is fast, or it writes local time as UTC.',
    values: { documents: format.count(documents), furthest: format.dateTime(furthest) },
  });
}
