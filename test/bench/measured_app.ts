import { gzipSync } from 'node:zlib';
import type { Client, estypes } from '@elastic/elasticsearch';
import type { Breakdown } from '../../common/domain/breakdown';
import type { TimeRange } from '../../common/domain/time_range';
import type { RawKey } from '../../common/domain/edge';
import type { ServiceMap } from '../../common/domain/service_map';
import type { TrafficFrames } from '../../common/domain/traffic_frames';
import type { EndpointName } from '../../server/app';
import { createApp } from '../../server/app';
import type { ElasticsearchReader, RequestContext, Settings } from '../../server/context';
import { findReader } from '../../server/detection/find_reader';
import { buildCalleeTraffic, buildCallerTraffic } from '../../server/queries/traffic_by_key';

export interface MeasuredAnswer<T> {
  body: T;
  /** Of the JSON that a browser would get, before compression. */
  bytes: number;
  /** The same as Kibana compresses it. */
  gzipped(): number;
  /** Most heap in use while the answer was made, above what was in use before, in bytes; garbage that was not yet collected counts. */
  heap: number;
}

export interface MeasuredApp {
  serviceMap(range: TimeRange): Promise<MeasuredAnswer<ServiceMap>>;
  trafficFrames(range: TimeRange, keys: number): Promise<MeasuredAnswer<TrafficFrames>>;
  trafficBreakdown(range: TimeRange, parts: RawKey[]): Promise<MeasuredAnswer<Breakdown>>;
  trafficDetail(range: TimeRange, parts: RawKey[]): Promise<MeasuredAnswer<unknown>>;
  /** The map's own searches, without reading their answers: what Elasticsearch costs. */
  searches(range: TimeRange): Promise<void>;
}

const quiet = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined };

/** The product as its server side is, asked without HTTP; Elasticsearch's cache of whole answers is off, as it is for the reference. */
export function createMeasuredApp(client: Client, index: string, others: Partial<Settings> = {}): MeasuredApp {
  const { signal } = new AbortController();
  let highest = 0;
  const look = () => (highest = Math.max(highest, process.memoryUsage().heapUsed));
  const elasticsearch: ElasticsearchReader = {
    search: async (request, options) => {
      const response = await client.search(uncached(request), options);
      look();
      return response;
    },
    fieldCaps: (request, options) => client.fieldCaps(request, options),
  };
  const context: RequestContext = {
    elasticsearch,
    space: 'default',
    settings: { accessLogIndices: index, ...others },
    licence: { type: 'basic' },
    signal,
  };
  const app = createApp({ logger: quiet, now: Date.now });
  async function ask<T>(endpoint: EndpointName, request: object): Promise<MeasuredAnswer<T>> {
    highest = 0;
    look();
    const before = highest;
    const { status, body } = await app.respond(endpoint, request, context);
    look();
    const json = JSON.stringify(body);
    look();
    const heap = highest - before;
    if (status !== 200) throw new Error(`${endpoint}: ${status} ${json.slice(0, 500)}`);
    return { body: body as T, bytes: Buffer.byteLength(json), gzipped: () => gzipSync(json).byteLength, heap };
  }
  let known: ReturnType<typeof findReader> | undefined;
  return {
    serviceMap: (range) => ask('serviceMap', range),
    trafficFrames: (range, keys) => ask('trafficFrames', { ...range, keys }),
    trafficBreakdown: (range, parts) => ask('trafficBreakdown', { ...range, side: 'caller', parts }),
    trafficDetail: (range, parts) => ask('trafficDetail', { ...range, side: 'caller', parts }),
    async searches(range) {
      const reader = await (known ??= findReader(context, range, { remark: () => undefined }));
      if (!reader) throw new Error(`${index} holds no access logs.`);
      const request = { indices: index, range, exclude: [] };
      const searches = [buildCallerTraffic(request, reader), buildCalleeTraffic(request, reader)];
      await Promise.all(searches.map((search) => elasticsearch.search(search, { signal })));
    },
  };
}

const uncached = (request: estypes.SearchRequest): estypes.SearchRequest => ({ ...request, request_cache: false });
