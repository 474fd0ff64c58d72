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

const t = i18n.translate.bind(i18n);

const TEXTS: Record<Fact, () => FactText> = {
  start: () => ({
    name: t('meshObservability.fact.start', { defaultMessage: 'start time' }),
    cost: t('meshObservability.fact.startCost', {
      defaultMessage: 'lines count when they arrived, not when the request began',
    }),
    key: 'start_time',
  }),
  status: () => ({
    name: t('meshObservability.fact.status', { defaultMessage: 'response code' }),
    cost: t('meshObservability.fact.statusCost', { defaultMessage: 'errors are unknown' }),
    key: 'response_code',
  }),
  flags: () => ({
    name: t('meshObservability.fact.flags', { defaultMessage: 'response flags' }),
    cost: t('meshObservability.fact.flagsCost', {
      defaultMessage: 'why a request failed, and whether a connection did, is unknown',
    }),
    key: 'response_flags',
  }),
  bytes: () => ({
    name: t('meshObservability.fact.bytes', { defaultMessage: 'bytes' }),
    cost: t('meshObservability.fact.bytesCost', { defaultMessage: 'how much an edge carries is unknown' }),
    key: 'bytes_sent',
  }),
  destination_address: () => ({
    name: t('meshObservability.fact.destinationAddress', { defaultMessage: 'destination address' }),
    cost: t('meshObservability.fact.destinationAddressCost', {
      defaultMessage: 'requests that reached nobody look answered, and instances cannot be told apart',
    }),
    key: 'destination_address',
  }),
  direction: () => ({
    name: t('meshObservability.fact.direction', { defaultMessage: 'direction' }),
    cost: t('meshObservability.fact.directionCost', {
      defaultMessage: 'inbound lines are told by a pattern; other formats may mistake them',
    }),
    key: 'direction',
  }),
  path: () => ({
    name: t('meshObservability.fact.path', { defaultMessage: 'path' }),
    cost: t('meshObservability.fact.pathCost', { defaultMessage: 'an edge cannot be broken down by path' }),
    key: 'path',
  }),
  trace_id: () => ({
    name: t('meshObservability.fact.traceId', { defaultMessage: 'trace id' }),
    cost: t('meshObservability.fact.traceIdCost', { defaultMessage: 'no way from a request to its trace' }),
    key: 'trace_id',
  }),
  mesh: () => ({
    name: t('meshObservability.fact.mesh', { defaultMessage: 'mesh' }),
    cost: t('meshObservability.fact.meshCost', { defaultMessage: 'services of one name in two meshes look like one' }),
    key: 'mesh',
  }),
  zone: () => ({
    name: t('meshObservability.fact.zone', { defaultMessage: 'zone' }),
    cost: t('meshObservability.fact.zoneCost', { defaultMessage: 'zones and what crosses them cannot be shown' }),
    key: 'zone',
  }),
  full_names: () => ({
    name: t('meshObservability.fact.fullNames', { defaultMessage: 'full names (upstream cluster)' }),
    cost: t('meshObservability.fact.fullNamesCost', {
      defaultMessage: 'destinations of one name in two zones or namespaces look like one',
    }),
    key: 'upstream_cluster',
  }),
  peer: () => ({
    name: t('meshObservability.fact.peer', { defaultMessage: 'peer identity (mTLS)' }),
    cost: t('meshObservability.fact.peerCost', {
      defaultMessage: 'what a destination with several callers saw of each is unknown, and so is whether mTLS was on',
    }),
    key: 'downstream_peer_uri_san',
  }),
  user_agent: () => ({
    name: t('meshObservability.fact.userAgent', { defaultMessage: 'user agent' }),
    cost: t('meshObservability.fact.userAgentCost', { defaultMessage: 'health checks count as traffic' }),
    key: 'user_agent',
  }),
  requests: () => ({
    name: t('meshObservability.fact.requests', { defaultMessage: 'request counters' }),
    cost: t('meshObservability.fact.requestsCost', { defaultMessage: 'only connections can be counted' }),
  }),
  errors: () => ({
    name: t('meshObservability.fact.errors', { defaultMessage: 'counters by response class' }),
    cost: t('meshObservability.fact.errorsCost', { defaultMessage: 'metrics say nothing of errors' }),
  }),
  histogram: () => ({
    name: t('meshObservability.fact.histogram', { defaultMessage: 'latency histogram' }),
    cost: t('meshObservability.fact.histogramCost', {
      defaultMessage: 'metrics say nothing of latency: the Collector drops histograms that cumulativetodelta did not change',
    }),
  }),
  retries: () => ({
    name: t('meshObservability.fact.retries', { defaultMessage: 'retry counters' }),
    cost: t('meshObservability.fact.retriesCost', { defaultMessage: 'retries are unknown' }),
  }),
  certificates: () => ({
    name: t('meshObservability.fact.certificates', { defaultMessage: 'days until a certificate ends' }),
    cost: t('meshObservability.fact.certificatesCost', { defaultMessage: 'certificates that end soon are not seen' }),
  }),
  proxy: () => ({
    name: t('meshObservability.fact.proxy', { defaultMessage: 'name of the proxy' }),
    cost: t('meshObservability.fact.proxyCost', {
      defaultMessage: 'several instances of one service may look like one counter that jumps',
    }),
  }),
  span_duration: () => ({
    name: t('meshObservability.fact.spanDuration', { defaultMessage: 'durations' }),
    cost: t('meshObservability.fact.spanDurationCost', {
      defaultMessage: 'slow requests cannot be found by their spans: let the Collector export in otel mode',
    }),
  }),
  span_status: () => ({
    name: t('meshObservability.fact.spanStatus', { defaultMessage: 'response code of spans' }),
    cost: t('meshObservability.fact.spanStatusCost', {
      defaultMessage: 'failed requests are told by the tracer’s opinion alone',
    }),
  }),
  span_cluster: () => ({
    name: t('meshObservability.fact.spanCluster', { defaultMessage: 'upstream cluster of spans' }),
    cost: t('meshObservability.fact.spanClusterCost', {
      defaultMessage: 'spans do not say whom they call, so they make no edges',
    }),
  }),
};
