import type { Client } from '@elastic/elasticsearch';
import { metricTemplate } from '../../server/install/metric_template';
import { buildGeneratedMesh } from './generated_mesh';
import { createRandom } from './random';

export interface SampledMesh {
  services: number;
  edges: number;
  /** Of each service; every one of them counts towards everybody that its service calls. */
  proxies: number;
}

const SEED = 11;
/** Increase when the same shape gives other documents. */
const VERSION = 1;
const SCRAPE_EVERY = 60_000;
/** One scrape more than a quarter of an hour has minutes. */
const SCRAPES = 16;
export const FIRST_SCRAPE = Date.UTC(2026, 10, 22, 10);
/** Where the samples lie, the last one included. */
export const SAMPLED = { from: FIRST_SCRAPE, to: FIRST_SCRAPE + (SCRAPES - 1) * SCRAPE_EVERY + 1 };

/** Counters of a generated mesh as Kuma 3 sends them by OpenTelemetry: loaded once, found again by its name on the next run. */
export async function loadGeneratedSamples(client: Client, shape: SampledMesh, say: (message: string) => void): Promise<string> {
  const index = `mesh-bench-samples-${VERSION}-${shape.services}-${shape.edges}-${shape.proxies}`;
  const expected = shape.edges * shape.proxies * SCRAPES;
  const { count } = await client.count({ index, ignore_unavailable: true });
  if (count === expected) return index;
  await client.indices.delete({ index, ignore_unavailable: true });
  const { settings, mappings } = metricTemplate.template;
  await client.indices.create({ index, settings, mappings: { ...mappings, dynamic_templates: [...mappings.dynamic_templates] } });
  const started = Date.now();
  async function* documents() {
    for (const sample of generateSamples(shape)) yield JSON.stringify(sample);
  }
  const { failed } = await client.helpers.bulk({
    datasource: documents(),
    onDocument: () => ({ index: { _index: index } }),
    concurrency: 2,
    flushBytes: 4_000_000,
    refreshOnCompletion: index,
  });
  if (failed > 0) throw new Error(`${failed} samples were refused by ${index}.`);
  await client.indices.forcemerge({ index, max_num_segments: 5 });
  say(`  ${index}: ${expected.toLocaleString('en')} documents in ${Math.round((Date.now() - started) / 1_000)} s`);
  return index;
}

function* generateSamples({ services, edges, proxies }: SampledMesh) {
  const mesh = buildGeneratedMesh({ services, edges }, SEED);
  const random = createRandom(SEED);
  const rates = mesh.map(({ share }) => 1 + Math.round(share * 1e6 * (0.5 + random.next())));
  for (let scrape = 0; scrape < SCRAPES; scrape += 1) {
    for (const [place, { source, destination, kind }] of mesh.entries()) {
      for (let proxy = 0; proxy < proxies; proxy += 1) {
        const counted = rates[place]! * (scrape + 1);
        const requests =
          kind === 'tcp' ? {} : { envoy_cluster_upstream_rq_completed: counted, envoy_cluster_upstream_rq_total: counted };
        yield {
          '@timestamp': FIRST_SCRAPE + scrape * SCRAPE_EVERY + proxy,
          start_timestamp: FIRST_SCRAPE - 3_600_000 - proxy,
          attributes: {
            envoy_cluster_name: `kri_msvc_default_${destination.zone}__${destination.name}_${destination.port}`,
            kuma_workload: source.name,
            mesh: 'default',
            zone: source.zone,
          },
          resource: { attributes: { 'service.name': 'kuma-dp', 'service.instance.id': `${source.name}-${proxy}` } },
          metrics: { ...requests, envoy_cluster_upstream_cx_total: kind === 'tcp' ? counted : scrape + 1 },
        };
      }
    }
  }
}
