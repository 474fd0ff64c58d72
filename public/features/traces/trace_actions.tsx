import { EuiButtonEmpty, EuiFlexGroup, EuiFlexItem, EuiSwitch } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React from 'react';
import type { Trace } from '../../../common/domain/trace';
import { DiscoverLink } from '../../components/discover_link';
import { saveFile } from '../../components/save_file';
import { useHost } from '../../host/use_host';

interface Props {
  trace: Trace;
  withLines: boolean;
  onLines(shown: boolean): void;
  /** Undefined where there is nothing to compare with. */
  onCompare: (() => void) | undefined;
  isComparing: boolean;
}

/** What can be done with a trace: compare it, take it along, look at it elsewhere. */
export function TraceActions({ trace, withLines, onLines, onCompare, isComparing }: Props) {
  const { traceUrl } = useHost();
  const apm = trace.start === undefined ? undefined : traceUrl(trace.id, { from: trace.start, to: trace.start });
  const save = () =>
    saveFile(`trace-${trace.id}.json`, new Blob([JSON.stringify(trace, undefined, 2)], { type: 'application/json' }));
  return (
    <EuiFlexGroup gutterSize="xs" alignItems="center" responsive={false} wrap>
      <EuiFlexItem grow={false}>
        <EuiSwitch
          compressed
          label={i18n.translate('meshObservability.trace.lines', { defaultMessage: 'Log lines' })}
          checked={withLines}
          onChange={({ target }) => onLines(target.checked)}
        />
      </EuiFlexItem>
      {onCompare && (
        <EuiFlexItem grow={false}>
          <EuiButtonEmpty
            size="xs"
            iconType="merge"
            isLoading={isComparing}
            onClick={onCompare}
            data-test-subj="meshTraceCompare"
          >
            {i18n.translate('meshObservability.trace.compare', { defaultMessage: 'Compare with a typical one' })}
          </EuiButtonEmpty>
        </EuiFlexItem>
      )}
      <EuiFlexItem grow={false}>
        <EuiButtonEmpty size="xs" iconType="download" onClick={save} data-test-subj="meshTraceJson">
          {i18n.translate('meshObservability.trace.json', { defaultMessage: 'JSON' })}
        </EuiButtonEmpty>
      </EuiFlexItem>
      {apm !== undefined && (
        <EuiFlexItem grow={false}>
          <EuiButtonEmpty size="xs" iconType="timeline" href={apm}>
            {i18n.translate('meshObservability.trace.apm', { defaultMessage: 'Elastic APM' })}
          </EuiButtonEmpty>
        </EuiFlexItem>
      )}
      {trace.discover.spans && (
        <EuiFlexItem grow={false}>
          <DiscoverLink query={trace.discover.spans} />
        </EuiFlexItem>
      )}
    </EuiFlexGroup>
  );
}
