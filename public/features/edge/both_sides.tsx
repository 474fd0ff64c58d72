import type { EuiBasicTableColumn } from '@elastic/eui';
import { EuiBasicTable, EuiSpacer, EuiText } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React from 'react';
import type { ReactNode } from 'react';
import type { CalleeProof, Edge, TrafficFigures } from '../../../common/domain/edge';
import { displayName } from '../../components/display_name';
import type { Format } from '../../components/format';
import { UnknownFigure } from '../../components/unknown_figure';
import { useFormat } from '../../components/use_format';
import { whyMissing } from '../../components/why_missing';

interface Props {
  edge: Edge;
  callee: NonNullable<Edge['callee']>;
  source: string;
  destination: string;
}

interface Row {
  figure: string;
  caller: ReactNode;
  callee: ReactNode;
}

/** The same traffic as both ends logged it, and the proof that it is the same. */
export function BothSides({ edge, callee, source, destination }: Props) {
  const format = useFormat();
  const columns: Array<EuiBasicTableColumn<Row>> = [
    { name: i18n.translate('meshObservability.edge.figure', { defaultMessage: 'Figure' }), field: 'figure' },
    { name: sideName(source), field: 'caller', align: 'right' },
    { name: sideName(destination), field: 'callee', align: 'right' },
  ];
  return (
    <>
      <EuiSpacer size="s" />
      <EuiBasicTable<Row>
        tableCaption={i18n.translate('meshObservability.edge.bothSides', { defaultMessage: 'What both sides logged' })}
        items={toRows(edge.caller, callee, format)}
        columns={columns}
        compressed
      />
      <EuiText size="xs" color="subdued">
        <p>{proofSentence(callee.proof, displayName(destination), displayName(source))}</p>
      </EuiText>
    </>
  );
}

const sideName = (name: string) =>
  i18n.translate('meshObservability.edge.sideLogged', {
    defaultMessage: '{name} logged',
    values: { name: displayName(name, 24) },
  });

function toRows(caller: TrafficFigures, callee: TrafficFigures, format: Format): Row[] {
  const row = (figure: string, show: (side: TrafficFigures) => ReactNode): Row => ({
    figure,
    caller: show(caller),
    callee: show(callee),
  });
  const percentile = (name: 'p50' | 'p95' | 'p99') =>
    row(name, (side) =>
      side.latency ? format.duration(side.latency[name]) : <UnknownFigure why={whyMissing(side, 'latency')} />,
    );
  return [
    row(i18n.translate('meshObservability.edge.linesLogged', { defaultMessage: 'Lines' }), ({ lines }) => format.count(lines)),
    percentile('p50'),
    percentile('p95'),
    percentile('p99'),
    row(i18n.translate('meshObservability.edge.errorsLogged', { defaultMessage: 'Errors' }), (side) =>
      side.errors ? format.count(side.errors.count) : <UnknownFigure why={whyMissing(side, 'errors')} />,
    ),
  ];
}

function proofSentence(proof: CalleeProof, destination: string, source: string): string {
  switch (proof) {
    case 'peer_identity':
      return i18n.translate('meshObservability.edge.provenByIdentity', {
        defaultMessage: 'Certain, because {destination} logged the identity in the caller’s certificate.',
        values: { destination },
      });
    case 'single_caller':
      return i18n.translate('meshObservability.edge.provenByBeingAlone', {
        defaultMessage: 'Certain, because {source} is the only caller of {destination} in this time range.',
        values: { destination, source },
      });
  }
}
