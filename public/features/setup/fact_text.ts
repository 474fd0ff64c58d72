import { i18n } from '@kbn/i18n';
import type { Fact } from '../../../common/domain/setup';

interface FactText {
  /** What is missing. */
  name: string;
  /** What cannot be known without it. */
  cost: string;
  /** The key of the recommended access-log format that says it. */
  key?: string;
}

/** What it is called, and what its absence costs. */
export const factText = (fact: Fact): FactText => TEXTS[fact]();

const TEXTS: Record<Fact, () => FactText> = {
  start: () => ({
    name: i18n.translate('meshObservability.fact.start', { defaultMessage: 'start time' }),
    cost: i18n.translate('meshObservability.fact.startCost', {
      defaultMessage: 'lines count when they arrived, not when the request began',
    }),
    key: 'start_time',
  }),
  status: () => ({
    name: i18n.translate('meshObservability.fact.status', { defaultMessage: 'response code' }),
    cost: i18n.translate('meshObservability.fact.statusCost', { defaultMessage: 'errors are unknown' }),
    key: 'response_code',
  }),
  flags: () => ({
    name: i18n.translate('meshObservability.fact.flags', { defaultMessage: 'response flags' }),
    cost: i18n.translate('meshObservability.fact.flagsCost', {
      defaultMessage: 'why a request failed, and whether a connection did, is unknown',
    }),
    key: 'response_flags',
  }),
  bytes: () => ({
    name: i18n.translate('meshObservability.fact.bytes', { defaultMessage: 'bytes' }),
    cost: i18n.translate('meshObservability.fact.bytesCost', { defaultMessage: 'how much an edge carries is unknown' }),
    key: 'bytes_sent',
  }),
  destination_address: () => ({
    name: i18n.translate('meshObservability.fact.destinationAddress', { defaultMessage: 'destination address' }),
    cost: i18n.translate('meshObservability.fact.destinationAddressCost', {
      defaultMessage: 'requests that reached nobody look answered, and instances cannot be told apart',
    }),
    key: 'destination_address',
  }),
  direction: () => ({
    name: i18n.translate('meshObservability.fact.direction', { defaultMessage: 'direction' }),
    cost: i18n.translate('meshObservability.fact.directionCost', {
      defaultMessage: 'inbound lines are told by a pattern; other formats may mistake them',
    }),
    key: 'direction',
  }),
  path: () => ({
    name: i18n.translate('meshObservability.fact.path', { defaultMessage: 'path' }),
    cost: i18n.translate('meshObservability.fact.pathCost', { defaultMessage: 'an edge cannot be broken down by path' }),
    key: 'path',
  }),
  trace_id: () => ({
    name: i18n.translate('meshObservability.fact.traceId', { defaultMessage: 'trace id' }),
    cost: i18n.translate('meshObservability.fact.traceIdCost', { defaultMessage: 'no way from a request to its trace' }),
    key: 'trace_id',
  }),
  mesh: () => ({
    name: i18n.translate('meshObservability.fact.mesh', { defaultMessage: 'mesh' }),
    cost: i18n.translate('meshObservability.fact.meshCost', {
      defaultMessage: 'services of one name in two meshes look like one',
    }),
    key: 'mesh',
  }),
  zone: () => ({
    name: i18n.translate('meshObservability.fact.zone', { defaultMessage: 'zone' }),
    cost: i18n.translate('meshObservability.fact.zoneCost', { defaultMessage: 'zones and what crosses them cannot be shown' }),
    key: 'zone',
  }),
  full_names: () => ({
    name: i18n.translate('meshObservability.fact.fullNames', { defaultMessage: 'full names (upstream cluster)' }),
    cost: i18n.translate('meshObservability.fact.fullNamesCost', {
      defaultMessage: 'destinations of one name in two zones or namespaces look like one',
    }),
    key: 'upstream_cluster',
  }),
  peer: () => ({
    name: i18n.translate('meshObservability.fact.peer', { defaultMessage: 'peer identity (mTLS)' }),
    cost: i18n.translate('meshObservability.fact.peerCost', {
      defaultMessage: 'what a destination with several callers saw of each is unknown, and so is whether mTLS was on',
    }),
    key: 'downstream_peer_uri_san',
  }),
  user_agent: () => ({
    name: i18n.translate('meshObservability.fact.userAgent', { defaultMessage: 'user agent' }),
    cost: i18n.translate('meshObservability.fact.userAgentCost', { defaultMessage: 'health checks count as traffic' }),
    key: 'user_agent',
  }),
  requests: () => ({
    name: i18n.translate('meshObservability.fact.requests', { defaultMessage: 'request counters' }),
    cost: i18n.translate('meshObservability.fact.requestsCost', { defaultMessage: 'only connections can be counted' }),
  }),
  errors: () => ({
    name: i18n.translate('meshObservability.fact.errors', { defaultMessage: 'counters by response class' }),
    cost: i18n.translate('meshObservability.fact.errorsCost', { defaultMessage: 'metrics say nothing of errors' }),
  }),
  histogram: () => ({
    name: i18n.translate('meshObservability.fact.histogram', { defaultMessage: 'latency histogram' }),
    cost: i18n.translate('meshObservability.fact.histogramCost', {
      defaultMessage: 'metrics say nothing of latency: the Collector drops histograms that cumulativetodelta did not change',
    }),
  }),
  retries: () => ({
    name: i18n.translate('meshObservability.fact.retries', { defaultMessage: 'retry counters' }),
    cost: i18n.translate('meshObservability.fact.retriesCost', { defaultMessage: 'retries are unknown' }),
  }),
  certificates: () => ({
    name: i18n.translate('meshObservability.fact.certificates', { defaultMessage: 'days until a certificate ends' }),
    cost: i18n.translate('meshObservability.fact.certificatesCost', {
      defaultMessage: 'certificates that end soon are not seen',
    }),
  }),
  proxy: () => ({
    name: i18n.translate('meshObservability.fact.proxy', { defaultMessage: 'name of the proxy' }),
    cost: i18n.translate('meshObservability.fact.proxyCost', {
      defaultMessage: 'several instances of one service may look like one counter that jumps',
    }),
  }),
  span_duration: () => ({
    name: i18n.translate('meshObservability.fact.spanDuration', { defaultMessage: 'durations' }),
    cost: i18n.translate('meshObservability.fact.spanDurationCost', {
      defaultMessage: 'slow requests cannot be found by their spans: let the Collector export in otel mode',
    }),
  }),
  span_status: () => ({
    name: i18n.translate('meshObservability.fact.spanStatus', { defaultMessage: 'response code of spans' }),
    cost: i18n.translate('meshObservability.fact.spanStatusCost', {
      defaultMessage: 'failed requests are told by the tracer’s opinion alone',
    }),
  }),
  span_cluster: () => ({
    name: i18n.translate('meshObservability.fact.spanCluster', { defaultMessage: 'upstream cluster of spans' }),
    cost: i18n.translate('meshObservability.fact.spanClusterCost', {
      defaultMessage: 'spans do not say whom they call, so they make no edges',
    }),
  }),
};
