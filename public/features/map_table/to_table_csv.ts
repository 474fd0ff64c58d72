import { i18n } from '@kbn/i18n';
import type { TimeRange } from '../../../common/domain/time_range';
import type { CsvCell } from '../../components/to_csv';
import { toCsv } from '../../components/to_csv';
import { toMissingSentence } from '../../components/to_missing_sentence';
import type { TableRow } from './to_table_rows';

/**
 * Rows for a spreadsheet or a script: numbers without units or rounding, in the units that the heading names, whatever the locale;
 * times in UTC. What is unknown is an empty cell, and the last column says why. Every row has every column.
 */
export function toTableCsv(rows: readonly TableRow[], { from, to }: TimeRange): string {
  const isCompared = rows.some(({ change }) => change !== undefined);
  const window = [new Date(from).toISOString(), new Date(to).toISOString()];
  return toCsv([
    [...headings(), ...(isCompared ? earlierHeadings() : []), whyHeading()],
    ...rows.map((row) => [...cells(row, window), ...(isCompared ? earlierCells(row) : []), whys(row)]),
  ]);
}

const headings = (): string[] => [
  i18n.translate('meshObservability.csv.from', { defaultMessage: 'from' }),
  i18n.translate('meshObservability.csv.to', { defaultMessage: 'to' }),
  i18n.translate('meshObservability.csv.source', { defaultMessage: 'source' }),
  i18n.translate('meshObservability.csv.sourcePlace', { defaultMessage: 'source place' }),
  i18n.translate('meshObservability.csv.destination', { defaultMessage: 'destination' }),
  i18n.translate('meshObservability.csv.destinationPlace', { defaultMessage: 'destination place' }),
  i18n.translate('meshObservability.csv.protocol', { defaultMessage: 'protocol' }),
  i18n.translate('meshObservability.csv.lines', { defaultMessage: 'log lines' }),
  i18n.translate('meshObservability.csv.rate', { defaultMessage: 'rate (1/s)' }),
  i18n.translate('meshObservability.csv.p50', { defaultMessage: 'p50 (ms)' }),
  i18n.translate('meshObservability.csv.p95', { defaultMessage: 'p95 (ms)' }),
  i18n.translate('meshObservability.csv.p99', { defaultMessage: 'p99 (ms)' }),
  i18n.translate('meshObservability.csv.failed', { defaultMessage: 'failed' }),
  i18n.translate('meshObservability.csv.judged', { defaultMessage: 'lines that tell' }),
  i18n.translate('meshObservability.csv.hiddenErrors', { defaultMessage: 'hidden errors' }),
  i18n.translate('meshObservability.csv.gap', { defaultMessage: 'network gap (ms)' }),
  i18n.translate('meshObservability.csv.received', { defaultMessage: 'bytes there' }),
  i18n.translate('meshObservability.csv.sent', { defaultMessage: 'bytes back' }),
];

function cells(row: TableRow, window: string[]): CsvCell[] {
  const { lines, rate, latency, errors, bytesReceived, bytesSent } = row.edge.caller;
  return [
    ...window,
    ...[row.source, row.sourcePlace, row.destination, row.destinationPlace, row.protocol],
    ...[lines, rate, latency?.p50, latency?.p95, latency?.p99],
    ...[errors?.count, errors?.known, row.hiddenErrors, row.gap, bytesReceived, bytesSent],
  ];
}

const earlierHeadings = (): string[] => [
  i18n.translate('meshObservability.csv.earlierLines', { defaultMessage: 'log lines then' }),
  i18n.translate('meshObservability.csv.earlierRate', { defaultMessage: 'rate then (1/s)' }),
  i18n.translate('meshObservability.csv.earlierP95', { defaultMessage: 'p95 then (ms)' }),
  i18n.translate('meshObservability.csv.earlierFailed', { defaultMessage: 'failed then' }),
];

function earlierCells({ change }: TableRow): CsvCell[] {
  const earlier = change?.kind === 'notable' ? change.notable.earlier : change?.kind === 'same' ? change.earlier : undefined;
  const { lines, rate, latency, errors } = earlier?.caller ?? {};
  return [lines, rate, latency?.p95, errors?.count];
}

const whyHeading = () => i18n.translate('meshObservability.csv.why', { defaultMessage: 'why a cell is empty' });

const whys = ({ edge: { caller } }: TableRow): string =>
  [...new Set(caller.missing.map(({ reason }) => toMissingSentence(reason)))].join(' ');
