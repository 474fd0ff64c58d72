import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** One sample of a recorded Prometheus page. */
export interface Sample {
  proxy: string;
  at: string;
  name: string;
  type: string;
  labels: Record<string, string>;
  value: number;
}

export type MetricShape =
  'otel' | 'ecs' | 'metricbeat collector' | 'metricbeat remote_write' | 'metricbeat typed' | 'metricbeat remote_write typed';

export type Document = Record<string, unknown> & { '@timestamp': string | number };

/** The recorded pages of a mesh, sample by sample. */
export function recordedSamples(mesh: 'kuma3' | 'kuma1'): Sample[] {
  const path = join(__dirname, `../corpora/envoy_prometheus_text/${mesh}.prom.gz`);
  const samples: Sample[] = [];
  let page = { proxy: '', at: '' };
  let type = 'untyped';
  for (const line of gunzipSync(readFileSync(path)).toString('utf8').trimEnd().split('\n')) {
    const [, word, first = '', second = ''] = /^# (SCRAPE|TYPE) (\S+) (\S+)/.exec(line) ?? [];
    if (word === 'SCRAPE') page = { proxy: first, at: second };
    else if (word === 'TYPE') type = second;
    else samples.push({ ...page, type, ...parseSample(line) });
  }
  return samples;
}

function parseSample(line: string): Pick<Sample, 'name' | 'labels' | 'value'> {
  const match = /^([a-zA-Z_:][\w:]*)(?:\{(.*)\})? (\S+)$/.exec(line);
  if (!match) throw new Error(`Not a sample: ${line}`);
  const labels = [...(match[2] ?? '').matchAll(/(\w+)="((?:[^"\\]|\\.)*)"/g)].map(([, name, value]) => [name, value]);
  return { name: match[1] as string, labels: Object.fromEntries(labels) as Record<string, string>, value: Number(match[3]) };
}

/** What Kuma's service discovery (1.x, 2.x) tells a scraper of a proxy: mesh, data plane and `kuma.io/service`. */
const SERVICES: Record<string, string> = {
  gateway: 'gateway_shop_svc_8000',
  web: 'web_shop_svc_8080',
  backend: 'backend_shop_svc_3001',
  orders: 'orders_shop_svc_3002',
  inventory: 'inventory_shop_svc_3003',
  payments: 'payments_shop_svc_3004',
  redis: 'redis_shop_svc_6379',
};

export function targetLabels(mesh: 'kuma3' | 'kuma1', proxy: string): Record<string, string> {
  const instance = { instance: `${proxy}:5670`, job: 'kuma-dataplanes' };
  if (mesh === 'kuma3') return instance;
  return { ...instance, mesh: 'default', dataplane: proxy, kuma_io_service: SERVICES[proxy.replace(/-\d+$/, '')] ?? proxy };
}

/** Documents as a road would write these samples: those of one scrape and one set of labels are one document. */
export function toDocuments(samples: readonly Sample[], shape: MetricShape, mesh: 'kuma3' | 'kuma1'): Document[] {
  const groups = new Map<string, Sample[]>();
  for (const sample of samples) {
    const { proxy, at, labels } = sample;
    // The Collector knows no series of bounds: they are parts of a histogram, which its exporter drops while it is cumulative.
    if ((shape === 'otel' || shape === 'ecs') && sample.type === 'histogram') continue;
    // With types a histogram is one value of its own type, which the tests' Elasticsearch does not have.
    if (shape.endsWith('typed') && sample.type === 'histogram') continue;
    const id = JSON.stringify([proxy, at, Object.entries(labels).sort()]);
    groups.set(id, [...(groups.get(id) ?? []), sample]);
  }
  return [...groups.values()].map((group) => toDocument(group, shape, mesh));
}

function toDocument(group: readonly Sample[], shape: MetricShape, mesh: 'kuma3' | 'kuma1'): Document {
  const [first] = group;
  if (!first) throw new Error('An empty group.');
  const target = targetLabels(mesh, first.proxy);
  const { instance, job, ...rest } = target;
  const values = Object.fromEntries(group.map(({ name, value }) => [name, value]));
  const labels = { ...first.labels, ...rest };
  if (shape === 'otel') {
    const resource = { attributes: { 'service.name': job, 'service.instance.id': instance } };
    return { '@timestamp': Date.parse(first.at), attributes: labels, resource, metrics: values };
  }
  if (shape === 'ecs') return { '@timestamp': first.at, ...labels, ...values, service: { name: job, node: { name: instance } } };
  const all = { ...labels, instance, job };
  if (!shape.endsWith('typed')) return { '@timestamp': first.at, prometheus: { labels: all, metrics: values } };
  const typed = group.map(({ name, type, value }) => [name, { [typedAs(name, type, shape)]: value }]);
  return { '@timestamp': first.at, prometheus: { labels: all, ...(Object.fromEntries(typed) as object) } };
}

/** remote_write has no types: it goes by the end of a name. */
const typedAs = (name: string, type: string, shape: MetricShape) =>
  (shape === 'metricbeat remote_write typed' ? /_(total|sum|count)$/.test(name) : type === 'counter') ? 'counter' : 'value';
