import { EuiButton, EuiFlexGroup, EuiFlexItem, EuiLoadingSpinner, EuiText } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React, { useState } from 'react';
import type { CoverageNote } from '../../../common/domain/coverage';
import type { SetupWatch, WatchedRecord } from '../../../common/domain/setup';
import type { EpochMs } from '../../../common/domain/units';
import { useSetupWatch } from '../../api/use_setup';
import { displayName } from '../../components/display_name';
import type { Format } from '../../components/format';
import { ProblemCallout } from '../../components/problem_callout';
import { useFormat } from '../../components/use_format';
import { refusalText } from './refusal_text';
import { signalTitle } from './signal_words';

/** Waits for the first record, and says what it was. */
export function FirstRecord({ sentenceOf }: { sentenceOf(note: CoverageNote, format: Format): string }) {
  const [watches, setWatches] = useState(0);
  const [isWatching, setWatching] = useState(false);
  const { watch, since, failure, retry } = useSetupWatch(isWatching ? watches : undefined);
  const format = useFormat();
  const arrived = isWatching ? (watch?.arrived ?? []) : [];
  const came = arrived.filter(({ documents }) => documents > 0);
  const unread = arrived.flatMap(({ signal, refusal, notes }) =>
    [...(refusal ? [refusalText(refusal)] : []), ...notes.map((note) => sentenceOf(note, format))].map((text) => ({
      signal,
      text,
    })),
  );
  return (
    <div data-test-subj="meshFirstRecord" data-state={!isWatching ? 'off' : came.length > 0 ? 'came' : 'waiting'}>
      <EuiFlexGroup gutterSize="s" alignItems="center" responsive={false} wrap>
        <EuiFlexItem grow={false}>
          <EuiButton
            size="s"
            iconType={isWatching ? 'stop' : 'play'}
            onClick={() => {
              setWatching(!isWatching);
              if (!isWatching) setWatches(watches + 1);
            }}
            data-test-subj="meshWatch"
          >
            {isWatching
              ? i18n.translate('meshObservability.setup.stopWatching', { defaultMessage: 'Stop watching' })
              : i18n.translate('meshObservability.setup.watch', { defaultMessage: 'Watch for the first record' })}
          </EuiButton>
        </EuiFlexItem>
        {isWatching && came.length === 0 && (
          <EuiFlexItem grow={false}>
            <EuiLoadingSpinner size="m" />
          </EuiFlexItem>
        )}
        <EuiFlexItem>
          <EuiText size="s" role="status">
            <p>{isWatching && since !== undefined ? statusText(came, since, format) : ''}</p>
          </EuiText>
        </EuiFlexItem>
      </EuiFlexGroup>
      {failure != null && isWatching && <ProblemCallout failure={failure} onRetry={retry} />}
      {unread.length > 0 && (
        <EuiText size="s" color="danger">
          <ul data-test-subj="meshWatchUnread">
            {unread.map(({ signal, text }) => (
              <li key={`${signal} ${text}`} style={{ overflowWrap: 'anywhere' }}>
                {signalTitle(signal)}: {text}
              </li>
            ))}
          </ul>
        </EuiText>
      )}
      {came.length > 0 && (
        <EuiText size="s">
          <ul data-test-subj="meshArrived">
            {came.map(({ signal, documents, newest }) => (
              <li key={signal} style={{ overflowWrap: 'anywhere' }}>
                {i18n.translate('meshObservability.setup.came', {
                  defaultMessage: '{signal}: {documents, plural, one {the first} other {# so far}}. Newest: {record}',
                  values: { signal: signalTitle(signal), documents, record: newest ? recordText(newest, format) : '' },
                })}
              </li>
            ))}
          </ul>
        </EuiText>
      )}
    </div>
  );
}

function statusText(came: SetupWatch['arrived'], since: EpochMs, format: Format): string {
  if (came.length > 0) return i18n.translate('meshObservability.setup.itArrives', { defaultMessage: 'It arrives.' });
  return i18n.translate('meshObservability.setup.waiting', {
    defaultMessage:
      'Nothing since {since} yet, by the server’s clock. Send a request through the mesh; a connection is logged when it ends.',
    values: { since: format.time(since) },
  });
}

function recordText({ at, store, source, destination }: WatchedRecord, format: Format): string {
  const values = { at: format.time(at), store: displayName(store, 100) };
  if (source === undefined || destination === undefined)
    return i18n.translate('meshObservability.setup.record', { defaultMessage: '{at} in {store}', values });
  return i18n.translate('meshObservability.setup.recordOfEdge', {
    defaultMessage: '{source} → {destination}, {at} in {store}',
    values: { ...values, source: displayName(source), destination: displayName(destination) },
  });
}
