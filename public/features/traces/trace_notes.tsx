import { EuiCallOut, EuiSpacer } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React from 'react';
import type { TraceNote } from '../../../common/domain/trace';
import type { Format } from '../../components/format';
import { useFormat } from '../../components/use_format';

/** What limits a trace, in words. */
export function TraceNotes({ notes }: { notes: readonly TraceNote[] }) {
  const format = useFormat();
  if (notes.length === 0) return null;
  return (
    <>
      <EuiCallOut
        size="s"
        title={i18n.translate('meshObservability.traceNotes.title', { defaultMessage: 'About this trace' })}
        data-test-subj="meshTraceNotes"
      >
        {notes.map((note) => (
          <p key={note.code}>{toSentence(note, format)}</p>
        ))}
      </EuiCallOut>
      <EuiSpacer size="s" />
    </>
  );
}

export function toSentence(note: TraceNote, format: Format): string {
  switch (note.code) {
    case 'left_out':
      return i18n.translate('meshObservability.traceNotes.leftOut', {
        defaultMessage: '{stored} spans are stored; the longest {shown} are shown, {left} are left out.',
        values: {
          stored: format.count(note.stored),
          shown: format.count(note.shown),
          left: format.count(note.stored - note.shown),
        },
      });
    case 'doubled':
      return i18n.translate('meshObservability.traceNotes.doubled', {
        defaultMessage:
          '{count, plural, one {# span was stored twice and is} other {# spans were stored twice and are}} shown once.',
        values: { count: note.spans },
      });
    case 'orphans':
      return i18n.translate('meshObservability.traceNotes.orphans', {
        defaultMessage:
          '{count, plural, one {# span has a parent that is} other {# spans have parents that are}} not stored ({missing} missing): not sampled, lost, or still on its way.',
        values: { count: note.spans, missing: note.missing },
      });
    case 'clocks_differ':
      return i18n.translate('meshObservability.traceNotes.clocks', {
        defaultMessage:
          'Clocks differ by up to {most}: {count, plural, one {# span was} other {# spans were}} moved to where it can have been.',
        values: { most: format.duration(note.most), count: note.spans },
      });
    case 'durations_from_events':
      return i18n.translate('meshObservability.traceNotes.fromEvents', {
        defaultMessage:
          'These documents hold no durations (ECS mode): {count, plural, one {# was} other {# were}} taken from annotations, about half a millisecond long.',
        values: { count: note.spans },
      });
    case 'durations_unknown':
      return i18n.translate('meshObservability.traceNotes.unknown', {
        defaultMessage: 'Nothing tells how long {count, plural, one {# span} other {# spans}} took.',
        values: { count: note.spans },
      });
    case 'still_arriving':
      return i18n.translate('meshObservability.traceNotes.arriving', {
        defaultMessage: 'This request ended less than half a minute ago: spans may still arrive.',
      });
    case 'lines_cut':
      return i18n.translate('meshObservability.traceNotes.linesCut', {
        defaultMessage: '{stored} log documents belong to it; the first {shown} are laid in.',
        values: { stored: format.count(note.stored), shown: format.count(note.shown) },
      });
    case 'lines_not_joinable':
      return i18n.translate('meshObservability.traceNotes.notJoinable', {
        defaultMessage: 'The access log holds neither trace id nor request id: its lines cannot be laid in.',
      });
  }
}
