import {
  EuiFlyout,
  EuiFlyoutBody,
  EuiFlyoutHeader,
  EuiSkeletonText,
  EuiSpacer,
  EuiText,
  EuiTitle,
  useGeneratedHtmlId,
} from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React, { useMemo } from 'react';
import type { AccessLogLine } from '../../../common/domain/edge_detail';
import type { LineWriter } from '../../../common/domain/lines_around';
import type { EpochMs } from '../../../common/domain/units';
import { useAnswer } from '../../api/use_answer';
import { DiscoverLink } from '../../components/discover_link';
import { displayName } from '../../components/display_name';
import { ProblemCallout } from '../../components/problem_callout';
import { useFormat } from '../../components/use_format';
import { LinesAroundTable } from './lines_around_table';

interface Props {
  line: AccessLogLine & { start: EpochMs };
  onClose(): void;
}

/** What one proxy wrote around a line: what else it was asked and asked others, and how that ended. */
export function LinesAroundFlyout({ line, onClose }: Props) {
  const format = useFormat();
  const titleId = useGeneratedHtmlId({ prefix: 'meshLinesAround' });
  const request = useMemo(
    () => ({ at: line.start, index: line.index, documentId: line.documentId, writer: toWriter(line) }),
    [line],
  );
  const { answer, failure, retry } = useAnswer('linesAround', request, 0);
  const proxy = [nameOfWriter(line), line.sourceAddress].filter((part) => part !== undefined).join(' · ');
  return (
    <EuiFlyout onClose={onClose} size="m" aria-labelledby={titleId} ownFocus data-test-subj="meshLinesAroundFlyout">
      <EuiFlyoutHeader hasBorder>
        <EuiTitle size="s">
          <h2 id={titleId}>
            {i18n.translate('meshObservability.linesAround.title', {
              defaultMessage: 'Around {at}, at the proxy of {proxy}',
              values: { at: format.time(line.start, 'milliseconds'), proxy: displayName(proxy, 80) },
            })}
          </h2>
        </EuiTitle>
        {answer && (
          <EuiText size="xs" color="subdued">
            <p>
              {i18n.translate('meshObservability.linesAround.counts', {
                defaultMessage:
                  'It wrote {total, plural, one {# line} other {# lines}} within five minutes of it; the nearest {shown} are shown.',
                values: { total: answer.total, shown: answer.before.length + answer.after.length + 1 },
              })}
            </p>
          </EuiText>
        )}
      </EuiFlyoutHeader>
      <EuiFlyoutBody>
        {failure != null && <ProblemCallout failure={failure} onRetry={retry} />}
        {!answer && failure == null && <EuiSkeletonText lines={10} />}
        {answer && (
          <>
            <DiscoverLink query={answer.discover} />
            <EuiSpacer size="s" />
            <LinesAroundTable own={line} before={answer.before} after={answer.after} />
          </>
        )}
      </EuiFlyoutBody>
    </EuiFlyout>
  );
}

/** Without what is absent: the endpoint takes no empty texts. */
function toWriter({ direction, source, destination, sourceAddress, workload }: AccessLogLine): LineWriter {
  return {
    ...(direction === undefined ? {} : { direction }),
    ...(source === undefined ? {} : { source }),
    ...(destination === undefined ? {} : { destination }),
    ...(sourceAddress === undefined ? {} : { sourceAddress }),
    ...(workload === undefined ? {} : { workload }),
  };
}

/** A line of a callee's proxy names nobody as its source: its destination is the proxy. */
const nameOfWriter = ({ source, destination, workload }: AccessLogLine) =>
  source === undefined || source === 'unknown' ? (workload ?? destination) : source;
