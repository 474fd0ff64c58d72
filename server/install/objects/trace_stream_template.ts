import type { Installable } from '../installable';
import { TRACE_TEMPLATE_NAME, traceTemplate } from '../trace_template';

const version = 2;

/**
 * Spans from the Collector need a data stream that takes them. Elasticsearch has its own from 8.16 on, and it is the better one: this is for clusters before
 * that, and never part of installing by itself.
 */
export const traceStreamTemplate: Installable = {
  kind: 'index_template',
  name: TRACE_TEMPLATE_NAME,
  version,
  body: { ...traceTemplate, version, data_stream: {} },
};
