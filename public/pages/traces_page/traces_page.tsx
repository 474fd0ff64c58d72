import { EuiButtonEmpty, EuiFlexGroup, EuiFlexItem, EuiScreenReaderOnly, useEuiTheme } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React from 'react';
import { PAGE_PARAMETER } from '../../components/traces_address';
import { useHost } from '../../host/use_host';
import { TimePicker } from '../map_page/time_picker';
import { useTimeWindow } from '../map_page/use_time_window';
import { useBreadcrumbs } from '../use_breadcrumbs';
import { OpenTrace } from './open_trace';
import { SearchTraces } from './search_traces';
import { useTracesPage } from './use_traces_page';

const HEIGHT =
  'calc(var(--kbn-application--content-height, calc(100vh - var(--kbnAppHeadersOffset, var(--euiFixedHeadersOffset, 0px)))) - var(--mesh-tabs-height, 0px))';

/** Traces: found by duration and time, or one of them opened. */
export function TracesPage() {
  const { location } = useHost();
  const { size, colors } = useEuiTheme().euiTheme;
  const [state, change] = useTracesPage();
  const window = useTimeWindow(state.rangeFrom, state.rangeTo);
  const { trace, at } = state.address;
  const isOpen = trace !== undefined || at !== undefined;

  useBreadcrumbs(i18n.translate('meshObservability.breadcrumb.traces', { defaultMessage: 'Traces' }));

  const toMap = () => {
    const params = new URLSearchParams(location.search());
    const kept = new URLSearchParams();
    for (const name of ['rangeFrom', 'rangeTo']) if (params.has(name)) kept.set(name, params.get(name) ?? '');
    kept.delete(PAGE_PARAMETER);
    const { source, destination } = state.address;
    if (source !== undefined && destination !== undefined) kept.set('edge', `${source}→${destination}`);
    else if (destination !== undefined) kept.set('service', destination);
    const search = kept.toString();
    location.push(search === '' ? '' : `?${search}`);
  };

  return (
    <main
      data-test-subj="meshTracesPage"
      style={{
        display: 'flex',
        flexDirection: 'column',
        gap: size.s,
        padding: size.s,
        boxSizing: 'border-box',
        background: colors.body,
        ...(isOpen ? { height: HEIGHT, minHeight: 480 } : { minHeight: HEIGHT }),
      }}
    >
      <EuiScreenReaderOnly>
        <h1>{i18n.translate('meshObservability.traces.title', { defaultMessage: 'Traces' })}</h1>
      </EuiScreenReaderOnly>
      <EuiFlexGroup gutterSize="s" alignItems="center" justifyContent="spaceBetween" responsive={false} style={{ flexGrow: 0 }}>
        <EuiFlexItem grow={false}>
          <EuiFlexGroup gutterSize="xs" responsive={false}>
            <EuiFlexItem grow={false}>
              <EuiButtonEmpty size="s" onClick={toMap} data-test-subj="meshToMap">
                {i18n.translate('meshObservability.traces.toMap', { defaultMessage: '← Map' })}
              </EuiButtonEmpty>
            </EuiFlexItem>
            {isOpen && (
              <EuiFlexItem grow={false}>
                <EuiButtonEmpty
                  size="s"
                  iconType="list"
                  onClick={() => change({ trace: undefined, with: undefined, at: undefined, line: undefined, took: undefined })}
                  data-test-subj="meshToTraces"
                >
                  {i18n.translate('meshObservability.traces.all', { defaultMessage: 'Other traces like this' })}
                </EuiButtonEmpty>
              </EuiFlexItem>
            )}
          </EuiFlexGroup>
        </EuiFlexItem>
        {!isOpen && (
          <EuiFlexItem grow={false}>
            <TimePicker
              state={{ ...state, refresh: { every: 10_000, paused: true } }}
              change={({ rangeFrom, rangeTo }) => {
                if (rangeFrom !== undefined && rangeTo !== undefined) change({ rangeFrom, rangeTo });
              }}
              isLoading={false}
              onRefresh={window.refresh}
            />
          </EuiFlexItem>
        )}
      </EuiFlexGroup>
      {isOpen ? (
        // Another trace is another view: nothing of the old one stays.
        <OpenTrace key={`${trace ?? ''} ${state.address.line ?? ''}`} address={state.address} change={change} />
      ) : (
        <SearchTraces address={state.address} window={window} change={change} />
      )}
    </main>
  );
}
