import * as v from 'valibot';
import type { LinesAround } from '../domain/lines_around';
import type { Endpoint } from './endpoint';
import { parseWith } from './parse_with';
import { instant } from './time_range_schema';

/** No index holds a longer value, and Elasticsearch refuses to look for one. */
const value = v.optional(
  v.pipe(v.string('must be text.'), v.minLength(1, 'must not be empty.'), v.maxBytes(32_766, 'takes at most 32,766 bytes.')),
);

const schema = v.strictObject({
  at: instant,
  /** The document that is asked about. */
  index: v.pipe(v.string('must be text.'), v.maxLength(1_024, 'takes at most 1,024 characters.')),
  documentId: v.pipe(v.string('must be text.'), v.maxLength(1_024, 'takes at most 1,024 characters.')),
  writer: v.strictObject({
    direction: v.optional(v.picklist(['inbound', 'outbound'], 'must be inbound or outbound.')),
    source: value,
    destination: value,
    sourceAddress: value,
    workload: value,
  }),
});

/** Lines before and after one line, of the proxy that wrote it. */
export type LinesAroundRequest = v.InferOutput<typeof schema>;

export const linesAroundEndpoint: Endpoint<LinesAroundRequest, LinesAround> = {
  method: 'post',
  path: '/internal/mesh_observability/lines_around',
  parseRequest: (input) => parseWith(schema, input),
};
