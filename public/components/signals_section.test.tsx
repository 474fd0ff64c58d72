import { render, screen } from '@testing-library/react';
import React from 'react';
import { aHost } from '../../test/builders/a_host';
import type { EdgeSignals, SignalFigures } from '../../common/domain/edge_signals';
import { milliseconds, perSecond, ratio } from '../../common/domain/units';
import { HostContext } from '../host/use_host';
import { SignalsSection } from './signals_section';

const logs: SignalFigures = {
  signal: 'logs',
  count: 900,
  rate: perSecond(1),
  errorRatio: ratio(0.02),
  p50: milliseconds(20),
  p95: milliseconds(180),
  gaps: [],
};
const metrics: SignalFigures = {
  ...logs,
  signal: 'metrics',
  count: 1_800,
  attempts: 1_850,
  rate: perSecond(2),
  p95: milliseconds(190),
  p95Within: { from: milliseconds(100), to: milliseconds(250) },
};

function show(signals: EdgeSignals, isTcp = false) {
  render(
    <HostContext.Provider value={aHost()}>
      <SignalsSection signals={signals} isTcp={isTcp} />
    </HostContext.Provider>,
  );
}
const row = (name: string) => screen.getByRole('rowheader', { name }).closest('tr');

test('figures side by side, and who did not see it', () => {
  show({ figures: [logs, metrics], differences: [] });
  expect(row('access logs')).toHaveTextContent('1/s');
  expect(row('metrics')).toHaveTextContent(/2\/s.*190\sms \(100\sms – 250\sms\)/);
  expect(row('traces')).toHaveTextContent('did not see it');
  expect(screen.getByTestId('meshSignalsVerdict')).toHaveTextContent('access logs, metrics · they agree');
  expect(screen.getByTestId('meshSignalAttempts')).toHaveTextContent('1,800 requests took 1,850 attempts: 50 were tried again.');
});

test('what cannot have spans', () => {
  show({ figures: [logs], differences: [] }, true);
  expect(row('traces')).toHaveTextContent('TCP has no spans');
});

test('a disagreement, by how much and what may be the cause', () => {
  show({
    figures: [logs, metrics],
    differences: [{ figure: 'rate', between: ['logs', 'metrics'], ratio: 2, reason: 'lines_missing', isExpected: false }],
  });
  expect(screen.getByTestId('meshSignalsVerdict')).toHaveTextContent('≠ access logs, metrics · they disagree');
  expect(screen.getByTestId('meshSignalDifferences')).toHaveTextContent(
    /The rate by metrics is 200\s% of that by access logs: some requests have no log line/,
  );
});

test('why a figure is unknown', () => {
  const mixed: SignalFigures = { signal: 'metrics', gaps: [{ figure: 'count', reason: 'instances_mixed' }] };
  show({ figures: [mixed], differences: [] });
  expect(row('metrics')).toHaveTextContent('Several proxies report under one label');
  expect(screen.getByTestId('meshSignalsVerdict')).not.toHaveTextContent('agree');
});
