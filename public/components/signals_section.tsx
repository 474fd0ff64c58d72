import { EuiScreenReaderOnly, EuiSpacer, EuiText, useEuiTheme } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React from 'react';
import type { ReactNode } from 'react';
import type { EdgeSignals, Signal, SignalFigures, SignalGap } from '../../common/domain/edge_signals';
import { disagrees } from '../../common/domain/edge_signals';
import type { Format } from './format';
import { PanelSection } from './panel_section';
import { differenceText, gapSentence, seenByText, signalVerdict, signalWord } from './signal_text';
import { UnknownFigure } from './unknown_figure';
import { useFormat } from './use_format';

const ALL: readonly Signal[] = ['logs', 'metrics', 'traces'];

/** Logs, metrics and traces of one edge side by side: who saw it, and whether they agree. */
export function SignalsSection({ signals, isTcp = false }: { signals: EdgeSignals; isTcp?: boolean }) {
  const format = useFormat();
  const { euiTheme } = useEuiTheme();
  const verdict = signalVerdict(signals);
  const isBad = disagrees(signals);
  const head: React.CSSProperties = { textAlign: 'right', fontWeight: 'normal', color: euiTheme.colors.subduedText };
  return (
    <PanelSection
      title={i18n.translate('meshObservability.signals.title', { defaultMessage: 'Signals' })}
      aside={
        <EuiText size="xs" color={isBad ? 'default' : 'subdued'} data-test-subj="meshSignalsVerdict">
          {isBad && '≠ '}
          {[seenByText(signals), ...(verdict ? [verdict] : [])].join(' · ')}
        </EuiText>
      }
    >
      <table style={{ width: '100%', fontSize: 13, fontVariantNumeric: 'tabular-nums' }} data-test-subj="meshSignals">
        <thead>
          <tr>
            <th scope="col">
              <EuiScreenReaderOnly>
                <span>{i18n.translate('meshObservability.signals.signal', { defaultMessage: 'Signal' })}</span>
              </EuiScreenReaderOnly>
            </th>
            {columns().map(({ name }) => (
              <th key={name} scope="col" style={head}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {ALL.map((signal) => (
            <Row
              key={signal}
              signal={signal}
              figures={signals.figures.find((each) => each.signal === signal)}
              isTcp={isTcp}
              format={format}
            />
          ))}
        </tbody>
      </table>
      {signals.differences.length > 0 && (
        <>
          <EuiSpacer size="s" />
          <EuiText size="xs" data-test-subj="meshSignalDifferences">
            <ul>
              {signals.differences.map((difference) => (
                <li key={`${difference.figure} ${difference.between[1]}`}>{differenceText(difference, format)}</li>
              ))}
            </ul>
          </EuiText>
        </>
      )}
      <Attempts figures={signals.figures} format={format} />
    </PanelSection>
  );
}

interface Column {
  name: string;
  value(figures: SignalFigures, format: Format): string | false;
  gap: SignalGap['figure'];
}

const columns = (): Column[] => [
  {
    name: i18n.translate('meshObservability.signals.rate', { defaultMessage: 'Rate' }),
    value: ({ rate, gaps }, format) => rate !== undefined && `${isAtLeast(gaps) ? '≥ ' : ''}${format.rate(rate)}`,
    gap: 'count',
  },
  {
    name: i18n.translate('meshObservability.signals.errors', { defaultMessage: 'Errors' }),
    value: ({ errorRatio }, format) => errorRatio !== undefined && format.ratio(errorRatio),
    gap: 'errors',
  },
  {
    name: 'p50',
    value: ({ p50 }, format) => p50 !== undefined && format.duration(p50),
    gap: 'latency',
  },
  {
    name: 'p95',
    value: ({ p95, p95Within: bucket }, format) =>
      p95 !== undefined &&
      (bucket?.to === undefined
        ? `${bucket ? '> ' : ''}${format.duration(p95)}`
        : `${format.duration(p95)} (${format.duration(bucket.from)} – ${format.duration(bucket.to)})`),
    gap: 'latency',
  },
];

const isAtLeast = (gaps: readonly SignalGap[]) => gaps.some(({ figure, reason }) => figure === 'count' && reason === 'restarted');

interface RowProps {
  signal: Signal;
  figures: SignalFigures | undefined;
  isTcp: boolean;
  format: Format;
}

function Row({ signal, figures, isTcp, format }: RowProps) {
  const { euiTheme } = useEuiTheme();
  const name = (
    <th scope="row" style={{ textAlign: 'left', fontWeight: 'normal', padding: '2px 0' }}>
      {signalWord(signal)}
    </th>
  );
  if (!figures) {
    return (
      <tr>
        {name}
        <td colSpan={columns().length} style={{ textAlign: 'right', color: euiTheme.colors.subduedText }}>
          {isTcp && signal === 'traces'
            ? i18n.translate('meshObservability.signals.noSpans', { defaultMessage: 'TCP has no spans' })
            : i18n.translate('meshObservability.signals.unseen', { defaultMessage: 'did not see it' })}
        </td>
      </tr>
    );
  }
  return (
    <tr>
      {name}
      {columns().map(({ name: column, value, gap }) => {
        const text: ReactNode = value(figures, format) || <Gap gaps={figures.gaps} figure={gap} />;
        return (
          <td key={column} style={{ textAlign: 'right', padding: '2px 0 2px 8px' }}>
            {text}
          </td>
        );
      })}
    </tr>
  );
}

function Gap({ gaps, figure }: { gaps: readonly SignalGap[]; figure: SignalGap['figure'] }) {
  const gap = gaps.find((each) => each.figure === figure) ?? gaps.find((each) => each.figure === 'count');
  const why = gap
    ? gapSentence(gap)
    : i18n.translate('meshObservability.signals.unknown', { defaultMessage: 'This signal does not tell.' });
  return <UnknownFigure why={why} />;
}

/** What retries make of the requests, which no other signal tells of a caller. */
function Attempts({ figures, format }: { figures: readonly SignalFigures[]; format: Format }) {
  const metrics = figures.find(({ signal }) => signal === 'metrics');
  const [attempts, count] = [metrics?.attempts ?? 0, metrics?.count ?? 0];
  if (count === 0 || attempts <= count) return null;
  return (
    <EuiText size="xs" color="subdued" data-test-subj="meshSignalAttempts">
      {i18n.translate('meshObservability.signals.attempts', {
        defaultMessage: '{requests} requests took {attempts} attempts: {more} were tried again.',
        values: { requests: format.count(count), attempts: format.count(attempts), more: format.count(attempts - count) },
      })}
    </EuiText>
  );
}
