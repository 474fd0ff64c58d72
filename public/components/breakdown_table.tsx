import type { EuiBasicTableColumn } from '@elastic/eui';
import { EuiBasicTable, EuiText, EuiTextColor, useEuiTheme } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React from 'react';
import type { BreakdownRow, Dimension, DimensionBreakdown } from '../../common/domain/breakdown';
import { ratio } from '../../common/domain/units';
import { displayName, titleOf } from './display_name';
import { errorTone } from './error_tone';
import { flagWords } from './flag_words';
import type { Format } from './format';
import { UnknownFigure } from './unknown_figure';
import { useFormat } from './use_format';
import { whyMissing } from './why_missing';

type Told = Extract<DimensionBreakdown, { rows: unknown }>;

interface Props {
  /** Table caption. */
  title: string;
  told: Told;
  /** All lines: what shares are of. */
  lines: number;
}

/** The values of one dimension, and what is not among them. */
export function BreakdownTable({ title, told: { dimension, rows, others, untold, isApproximate }, lines }: Props) {
  const format = useFormat();
  const values = { others, text: format.count(others) };
  const notes = [
    others > 0 &&
      i18n.translate('meshObservability.breakdown.others', {
        defaultMessage: '{others, plural, one {1 more line has another value} other {{text} more lines have other values}}.',
        values,
      }),
    untold > 0 &&
      i18n.translate('meshObservability.breakdown.untold', {
        defaultMessage: '{untold, plural, one {1 line does} other {{text} lines do}} not tell.',
        values: { untold, text: format.count(untold) },
      }),
    isApproximate &&
      i18n.translate('meshObservability.breakdown.approximate', {
        defaultMessage: 'The values are spread over several shards: a row may be a little larger than it is shown.',
      }),
  ].filter((note) => note !== false);
  return (
    <>
      <EuiBasicTable<BreakdownRow>
        tableCaption={title}
        data-test-subj="meshBreakdownTable"
        items={rows}
        itemId={({ value, method }: BreakdownRow) => `${method ?? ''} ${value}`}
        columns={columns(dimension, lines, format)}
        tableLayout="fixed"
        compressed
      />
      {notes.length > 0 && (
        <EuiText size="xs" color="subdued" data-test-subj="meshBreakdownNotes">
          <p>{notes.join(' ')}</p>
        </EuiText>
      )}
    </>
  );
}

function columns(dimension: Dimension, lines: number, format: Format): Array<EuiBasicTableColumn<BreakdownRow>> {
  return [
    {
      name: i18n.translate('meshObservability.breakdown.value', { defaultMessage: 'Value' }),
      render: (row: BreakdownRow) => <Value row={row} dimension={dimension} share={row.figures.lines / lines} />,
    },
    {
      name: i18n.translate('meshObservability.breakdown.lines', { defaultMessage: 'Lines' }),
      width: '92px',
      align: 'right',
      render: ({ figures }: BreakdownRow) => (
        <span style={{ fontVariantNumeric: 'tabular-nums' }}>
          {format.count(figures.lines)}
          <EuiTextColor color="subdued" style={{ display: 'block', fontSize: '11px' }}>
            {format.ratio(ratio(figures.lines / lines))}
          </EuiTextColor>
        </span>
      ),
    },
    {
      name: i18n.translate('meshObservability.breakdown.errors', { defaultMessage: 'Errors' }),
      width: '70px',
      align: 'right',
      render: ({ figures }: BreakdownRow) =>
        figures.errors ? (
          <EuiTextColor color={errorTone(figures.errors.ratio) ?? 'default'}>{format.ratio(figures.errors.ratio)}</EuiTextColor>
        ) : (
          <UnknownFigure why={whyMissing(figures, 'errors')} />
        ),
    },
    percentile('p50', format),
    percentile('p95', format),
  ];
}

const percentile = (name: 'p50' | 'p95', format: Format): EuiBasicTableColumn<BreakdownRow> => ({
  name,
  width: '70px',
  align: 'right',
  render: ({ figures }: BreakdownRow) =>
    figures.latency ? format.duration(figures.latency[name]) : <UnknownFigure why={whyMissing(figures, 'latency')} />,
});

/** The value above a bar as long as its share. */
function Value({ row: { value, method }, dimension, share }: { row: BreakdownRow; dimension: Dimension; share: number }) {
  const { colors, size } = useEuiTheme().euiTheme;
  const text = dimension === 'flags' ? flagText(value) : displayName(value, 60);
  const whole = method === undefined ? text : `${displayName(method, 12)} ${text}`;
  return (
    <span style={{ display: 'block', minWidth: 0, width: '100%' }}>
      <bdi
        title={titleOf(value)}
        style={{ display: 'block', overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' }}
      >
        {whole}
      </bdi>
      <span
        aria-hidden
        style={{ display: 'block', height: 3, marginTop: 2, borderRadius: size.xs, background: colors.lightShade }}
      >
        <span
          style={{
            display: 'block',
            height: '100%',
            width: `${Math.min(100, Math.max(1, share * 100))}%`,
            borderRadius: size.xs,
            background: colors.primary,
          }}
        />
      </span>
    </span>
  );
}

/** `UF,URX`: could not connect, gave up after retries (UF, URX). */
function flagText(value: string): string {
  const flags = value.split(',').slice(0, 4);
  const words = flags.map((flag) => flagWords(flag) ?? displayName(flag, 12)).join(', ');
  return `${words} (${displayName(value, 24)})`;
}
