import { EuiButtonEmpty, EuiSpacer, EuiText, useEuiTheme } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React, { useMemo, useState } from 'react';
import type { AnomalySubject, Findings } from '../../../common/domain/anomaly';
import type { TimeRange } from '../../../common/domain/time_range';
import { epochMs, milliseconds } from '../../../common/domain/units';
import { createNameOf } from '../../components/finding_text';
import { useFormat } from '../../components/use_format';
import { LaneCell } from './lane_cell';
import type { LaneGroup } from './to_lane_groups';
import { toLaneGroups } from './to_lane_groups';

interface Props {
  findings: Findings;
  group: 'none' | 'kind' | 'destination';
  sort: 'score' | 'name' | 'latest';
  find: string;
  /** A cell was chosen: what it is about, and when. */
  onOpen(subject: AnomalySubject, range: TimeRange): void;
}

const FIRST_ROWS = 50;
const MORE_ROWS = 100;
const NAME_WIDTH = 240;
/** About so many times are named above the lanes. */
const NAMED_TIMES = 6;

/** Everybody over time: a table whose cells are scores, so that it reads as one too. */
export function SwimLanes({ findings, group, sort, find, onOpen }: Props) {
  const format = useFormat();
  const { euiTheme } = useEuiTheme();
  const [most, setMost] = useState(FIRST_ROWS);
  const groups = useMemo(
    () => toLaneGroups(findings, createNameOf(findings.services), { group, sort, find, kindName: kindNames() }),
    [findings, group, sort, find],
  );
  const { lanes, range } = findings;
  if (!lanes) return null;
  const count = lanes.rows[0]?.cells.length ?? 0;
  const columns = Array.from({ length: count }, (_, place) => {
    const from = epochMs(lanes.from + place * lanes.interval);
    return { from, to: epochMs(Math.min(range.to, from + lanes.interval)) };
  });
  const named = Math.max(1, Math.ceil(count / NAMED_TIMES));
  const total = groups.reduce((sum, { rows }) => sum + rows.length, 0);
  if (total === 0) return <Nobody isSearch={find.trim() !== ''} />;
  return (
    <div style={{ overflowX: 'auto' }}>
      <table
        style={{ borderSpacing: 1, borderCollapse: 'separate', width: '100%', tableLayout: 'fixed' }}
        data-test-subj="meshSwimLanes"
      >
        <caption style={{ textAlign: 'start', fontSize: 12, color: euiTheme.colors.subduedText, paddingBottom: 4 }}>
          {i18n.translate('meshObservability.lanes.caption', {
            defaultMessage: 'How unusual, from 0 to 100, in steps of {step}. Empty: too little to judge.',
            values: { step: format.duration(milliseconds(lanes.interval)) },
          })}
        </caption>
        <thead>
          <tr>
            <th scope="col" style={{ width: NAME_WIDTH, textAlign: 'start', fontSize: 12, paddingBottom: 4 }}>
              {i18n.translate('meshObservability.lanes.subject', { defaultMessage: 'Edge or service' })}
            </th>
            {columns.map(({ from }, place) => (
              <th
                key={from}
                scope="col"
                aria-label={format.time(from)}
                style={{ fontSize: 11, fontWeight: 400, textAlign: 'start', whiteSpace: 'nowrap', overflow: 'visible' }}
              >
                {place % named === 0 ? format.tick(from, milliseconds(range.to - range.from)) : ''}
              </th>
            ))}
          </tr>
        </thead>
        {limit(groups, most).map(({ name, rows }) => (
          <tbody key={name ?? ''}>
            {name !== undefined && (
              <tr>
                <th scope="rowgroup" colSpan={count + 1} style={{ textAlign: 'start', fontSize: 12, paddingTop: 8 }}>
                  <bdi>{name}</bdi>
                </th>
              </tr>
            )}
            {rows.map(({ lane, name: subject }) => (
              <tr key={`${lane.subject.kind} ${lane.subject.id}`}>
                <th scope="row" title={subject} style={NAME}>
                  <bdi>{subject}</bdi>
                </th>
                {columns.map((column, place) => (
                  <LaneCell
                    key={column.from}
                    cell={lane.cells[place] ?? null}
                    name={subject}
                    time={format.time(column.from)}
                    onOpen={() => onOpen(lane.subject, column)}
                  />
                ))}
              </tr>
            ))}
          </tbody>
        ))}
      </table>
      {total > most && (
        <>
          <EuiSpacer size="s" />
          <EuiButtonEmpty size="s" onClick={() => setMost(most + MORE_ROWS)} data-test-subj="meshMoreLanes">
            {i18n.translate('meshObservability.lanes.more', {
              defaultMessage: 'Show more: {left} are not shown',
              values: { left: format.count(total - most) },
            })}
          </EuiButtonEmpty>
        </>
      )}
    </div>
  );
}

const NAME = {
  textAlign: 'start',
  verticalAlign: 'middle',
  lineHeight: '22px',
  fontSize: 13,
  fontWeight: 400,
  overflow: 'hidden',
  textOverflow: 'ellipsis',
  whiteSpace: 'nowrap',
  paddingInlineEnd: 8,
} as const;

const kindNames = () => ({
  edge: i18n.translate('meshObservability.lanes.edges', { defaultMessage: 'Edges' }),
  service: i18n.translate('meshObservability.lanes.services', { defaultMessage: 'Services' }),
});

function limit(groups: readonly LaneGroup[], most: number): LaneGroup[] {
  let left = most;
  return groups.flatMap((each) => {
    const rows = each.rows.slice(0, Math.max(0, left));
    left -= rows.length;
    return rows.length > 0 ? [{ ...each, rows }] : [];
  });
}

function Nobody({ isSearch }: { isSearch: boolean }) {
  return (
    <EuiText size="s" color="subdued">
      <p>
        {isSearch
          ? i18n.translate('meshObservability.lanes.notFound', { defaultMessage: 'No edge or service has this in its name.' })
          : i18n.translate('meshObservability.lanes.none', {
              defaultMessage: 'Nothing had enough traffic to be judged in this time range.',
            })}
      </p>
    </EuiText>
  );
}
