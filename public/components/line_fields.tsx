import { i18n } from '@kbn/i18n';
import React from 'react';
import type { AccessLogLine } from '../../common/domain/edge_detail';
import type { Field } from './field_list';
import { FieldList, toldFields } from './field_list';
import { flagWords } from './flag_words';
import { LinesAroundButton } from './lines_around_button';
import type { Format } from './format';
import { useFormat } from './use_format';

/** Everything that one log line says, and where it is stored. */
export function LineFields({ line }: { line: AccessLogLine }) {
  const format = useFormat();
  return (
    <div style={{ width: '100%' }}>
      <FieldList fields={toFields(line, format)} />
      <LinesAroundButton line={line} />
    </div>
  );
}

function toFields(line: AccessLogLine, format: Format): Field[] {
  return toldFields([
    [
      i18n.translate('meshObservability.field.start', { defaultMessage: 'Started' }),
      line.start === undefined ? undefined : format.dateTime(line.start),
    ],
    [
      i18n.translate('meshObservability.field.from', { defaultMessage: 'From' }),
      joined(line.source, line.sourceAddress, line.workload),
    ],
    [
      i18n.translate('meshObservability.field.to', { defaultMessage: 'To' }),
      joined(line.destination, line.destinationAddress, line.upstreamCluster),
    ],
    [
      i18n.translate('meshObservability.field.request', { defaultMessage: 'Request' }),
      joined(line.protocol, line.method, line.path),
    ],
    [i18n.translate('meshObservability.field.status', { defaultMessage: 'Status' }), line.status?.toString()],
    [
      i18n.translate('meshObservability.field.flags', { defaultMessage: 'Flags' }),
      line.flags?.map((flag) => joined(flag, flagWords(flag))).join(', '),
    ],
    [
      i18n.translate('meshObservability.field.upstream', { defaultMessage: 'Waited for upstream' }),
      line.upstreamTime === undefined ? undefined : format.duration(line.upstreamTime),
    ],
    [
      i18n.translate('meshObservability.field.received', { defaultMessage: 'Received' }),
      line.bytesReceived === undefined ? undefined : format.bytes(line.bytesReceived),
    ],
    [
      i18n.translate('meshObservability.field.sent', { defaultMessage: 'Sent' }),
      line.bytesSent === undefined ? undefined : format.bytes(line.bytesSent),
    ],
    [i18n.translate('meshObservability.field.place', { defaultMessage: 'Mesh, zone' }), joined(line.mesh, line.zone)],
    [i18n.translate('meshObservability.field.peer', { defaultMessage: 'Peer, TLS' }), joined(line.peer, line.tlsVersion)],
    [i18n.translate('meshObservability.field.agent', { defaultMessage: 'User agent' }), line.userAgent],
    [i18n.translate('meshObservability.field.requestId', { defaultMessage: 'Request id' }), line.requestId],
    [i18n.translate('meshObservability.field.traceId', { defaultMessage: 'Trace id' }), line.traceId],
    [i18n.translate('meshObservability.field.document', { defaultMessage: 'Document' }), joined(line.index, line.documentId)],
  ]);
}

const joined = (...parts: Array<string | undefined>) => parts.filter((part) => part !== undefined && part !== '').join(' · ');
