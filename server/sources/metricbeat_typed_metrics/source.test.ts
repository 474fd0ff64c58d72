import { aFieldCatalogue } from '../../../test/builders/a_field_catalogue';
import { metricbeatTypedMetrics } from './source';

describe('metricbeatTypedMetrics', () => {
  it('finds what remote_write takes for another type than it is', () => {
    const reader = metricbeatTypedMetrics.resolve(
      aFieldCatalogue({
        'metricbeat-7.17.29': {
          '@timestamp': 'date',
          'prometheus.labels.envoy_cluster_name': 'keyword',
          'prometheus.envoy_cluster_upstream_rq_completed.value': 'double',
          'prometheus.envoy_cluster_upstream_rq_total.counter': 'double',
          'prometheus.envoy_cluster_membership_total.counter': 'double',
          'prometheus.envoy_cluster_membership_healthy.value': 'double',
        },
      }),
    );
    expect(reader?.cluster).toMatchObject({
      counters: {
        completed: 'prometheus.envoy_cluster_upstream_rq_completed.value',
        attempts: 'prometheus.envoy_cluster_upstream_rq_total.counter',
      },
      gauges: {
        hosts: 'prometheus.envoy_cluster_membership_total.counter',
        healthyHosts: 'prometheus.envoy_cluster_membership_healthy.value',
      },
    });
  });
});
