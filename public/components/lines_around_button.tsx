import { EuiButtonEmpty } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React, { useContext } from 'react';
import type { AccessLogLine } from '../../common/domain/edge_detail';
import { LinesAroundContext } from './lines_around_context';

/** From a log line to what the same proxy wrote before and after it. */
export function LinesAroundButton({ line }: { line: AccessLogLine }) {
  const open = useContext(LinesAroundContext);
  if (!open || line.start === undefined) return null;
  return (
    <EuiButtonEmpty size="xs" iconType="inspect" flush="left" onClick={() => open(line)} data-test-subj="meshLinesAround">
      {i18n.translate('meshObservability.linesAround.open', { defaultMessage: 'Lines before and after, same proxy' })}
    </EuiButtonEmpty>
  );
}
