import { i18n } from '@kbn/i18n';
import type { FormatId, SetupSignal, SignalState } from '../../../common/domain/setup';

export function signalTitle(signal: SetupSignal): string {
  switch (signal) {
    case 'access_logs':
      return i18n.translate('meshObservability.setup.accessLogs', { defaultMessage: 'Access logs' });
    case 'metrics':
      return i18n.translate('meshObservability.setup.metrics', { defaultMessage: 'Metrics' });
    case 'traces':
      return i18n.translate('meshObservability.setup.traces', { defaultMessage: 'Traces' });
    case 'application_logs':
      return i18n.translate('meshObservability.setup.applicationLogs', { defaultMessage: 'Application logs' });
  }
}

/** What it is good for. */
export function signalUse(signal: SetupSignal): string {
  switch (signal) {
    case 'access_logs':
      return i18n.translate('meshObservability.setup.accessLogsUse', {
        defaultMessage: 'Every request: the map, its figures, what is unusual, alerts.',
      });
    case 'metrics':
      return i18n.translate('meshObservability.setup.metricsUse', {
        defaultMessage: 'Envoy’s counters: edges of proxies that do not log, retries, certificates.',
      });
    case 'traces':
      return i18n.translate('meshObservability.setup.tracesUse', {
        defaultMessage: 'One request through every service, and where its time went.',
      });
    case 'application_logs':
      return i18n.translate('meshObservability.setup.applicationLogsUse', {
        defaultMessage: 'What applications wrote while they answered, beside the trace: lines that carry a trace id.',
      });
  }
}

export function stateText(state: SignalState): string {
  switch (state) {
    case 'arriving':
      return i18n.translate('meshObservability.setup.arriving', { defaultMessage: 'Arriving' });
    case 'stopped':
      return i18n.translate('meshObservability.setup.stopped', { defaultMessage: 'Stopped' });
    case 'absent':
      return i18n.translate('meshObservability.setup.absent', { defaultMessage: 'Not found' });
    case 'unread':
      return i18n.translate('meshObservability.setup.unread', { defaultMessage: 'Cannot be read' });
    case 'off':
      return i18n.translate('meshObservability.setup.off', { defaultMessage: 'Not looked for' });
  }
}

export const STATE_COLOURS: Record<SignalState, 'success' | 'warning' | 'hollow' | 'danger'> = {
  arriving: 'success',
  stopped: 'warning',
  absent: 'hollow',
  unread: 'danger',
  off: 'hollow',
};

/** Names of forms: products and protocols, the same in every language but for their last words. */
export const formatName = (id: FormatId): string => FORMATS[id]();

const FORMATS: Record<FormatId, () => string> = {
  kuma_access_log_json: () =>
    i18n.translate('meshObservability.form.kumaJson', { defaultMessage: 'Kuma’s fields (JSON, or text through the pipeline)' }),
  otel_access_log: () => i18n.translate('meshObservability.form.otelLog', { defaultMessage: 'OpenTelemetry' }),
  ecs_access_log: () => i18n.translate('meshObservability.form.ecsLog', { defaultMessage: 'OpenTelemetry, ECS names' }),
  otel_metrics: () => i18n.translate('meshObservability.form.otelMetrics', { defaultMessage: 'OpenTelemetry Collector' }),
  ecs_metrics: () =>
    i18n.translate('meshObservability.form.ecsMetrics', { defaultMessage: 'OpenTelemetry Collector, ECS names' }),
  metricbeat_metrics: () => i18n.translate('meshObservability.form.metricbeat', { defaultMessage: 'Metricbeat' }),
  metricbeat_typed_metrics: () =>
    i18n.translate('meshObservability.form.metricbeatTyped', { defaultMessage: 'Metricbeat, use_types' }),
  otel_traces: () => i18n.translate('meshObservability.form.otelTraces', { defaultMessage: 'OpenTelemetry Collector' }),
  ecs_traces: () => i18n.translate('meshObservability.form.ecsTraces', { defaultMessage: 'OpenTelemetry Collector, ECS names' }),
  apm_traces: () => i18n.translate('meshObservability.form.apm', { defaultMessage: 'Elastic APM' }),
  application_log: () => i18n.translate('meshObservability.form.applicationLog', { defaultMessage: 'Lines with a trace id' }),
};
