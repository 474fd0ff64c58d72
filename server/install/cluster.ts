import type { estypes } from '@elastic/elasticsearch';
import type { Installable, InstallableKind } from './installable';
import type { Existing } from './to_installation_step';

/**
 * The part of an Elasticsearch client that installing needs. The user behind it must hold manage_index_templates and manage_ingest_pipelines, and
 * manage_ilm (read_ilm to look) where a lifecycle is asked for.
 */
export interface ElasticsearchInstaller {
  cluster: {
    getComponentTemplate(request: { name: string }): Promise<estypes.ClusterGetComponentTemplateResponse>;
    putComponentTemplate(request: estypes.ClusterPutComponentTemplateRequest): Promise<unknown>;
    deleteComponentTemplate(request: { name: string }): Promise<unknown>;
  };
  indices: {
    getIndexTemplate(request: { name: string }): Promise<estypes.IndicesGetIndexTemplateResponse>;
    putIndexTemplate(request: estypes.IndicesPutIndexTemplateRequest): Promise<unknown>;
    deleteIndexTemplate(request: { name: string }): Promise<unknown>;
  };
  ingest: {
    getPipeline(request: { id: string }): Promise<Record<string, estypes.IngestPipeline>>;
    putPipeline(request: estypes.IngestPutPipelineRequest): Promise<unknown>;
    deletePipeline(request: { id: string }): Promise<unknown>;
  };
  ilm: {
    getLifecycle(request: { name: string }): Promise<estypes.IlmGetLifecycleResponse>;
    putLifecycle(request: estypes.IlmPutLifecycleRequest): Promise<unknown>;
    deleteLifecycle(request: { name: string }): Promise<unknown>;
  };
}

interface Door {
  /** First segments of the path in Elasticsearch's API; the name follows. */
  path: string;
  find(cluster: ElasticsearchInstaller, name: string): Promise<Existing>;
  put(cluster: ElasticsearchInstaller, installable: Installable): Promise<unknown>;
  remove(cluster: ElasticsearchInstaller, name: string): Promise<unknown>;
}

/** How each kind is found, put and removed. Errors of Elasticsearch pass through, but for what is not there. */
export const DOORS: Record<InstallableKind, Door> = {
  lifecycle_policy: {
    path: '_ilm/policy',
    find: (cluster, name) =>
      orNothing(async () => {
        const found = (await cluster.ilm.getLifecycle({ name }))[name]?.policy._meta;
        // Elasticsearch counts changes of a policy itself: the version that is ours stands in its _meta.
        return { version: Number(found?.version ?? 0), ...(found ? { _meta: found } : {}) };
      }),
    put: (cluster, { name, body }) => cluster.ilm.putLifecycle({ name, ...body }),
    remove: (cluster, name) => cluster.ilm.deleteLifecycle({ name }),
  },
  ingest_pipeline: {
    path: '_ingest/pipeline',
    find: (cluster, name) => orNothing(async () => (await cluster.ingest.getPipeline({ id: name }))[name]),
    put: (cluster, { name, body }) => cluster.ingest.putPipeline({ id: name, ...body }),
    remove: (cluster, name) => cluster.ingest.deletePipeline({ id: name }),
  },
  component_template: {
    path: '_component_template',
    find: (cluster, name) =>
      orNothing(async () => {
        const { component_templates: found } = await cluster.cluster.getComponentTemplate({ name });
        // The client's types put version and _meta where other kinds keep them; Elasticsearch has them here.
        return found.find((template) => template.name === name)?.component_template;
      }),
    put: (cluster, { name, body }) =>
      cluster.cluster.putComponentTemplate({ name, ...body } as estypes.ClusterPutComponentTemplateRequest),
    remove: (cluster, name) => cluster.cluster.deleteComponentTemplate({ name }),
  },
  index_template: {
    path: '_index_template',
    find: (cluster, name) =>
      orNothing(async () => {
        const { index_templates: found } = await cluster.indices.getIndexTemplate({ name });
        return found.find((template) => template.name === name)?.index_template;
      }),
    put: (cluster, { name, body }) => cluster.indices.putIndexTemplate({ name, ...body }),
    remove: (cluster, name) => cluster.indices.deleteIndexTemplate({ name }),
  },
};

/** 400, 405, 410: this cluster does not know the address at all (serverless has no lifecycles of this kind). */
const NO_SUCH_ADDRESS = new Set([400, 405, 410]);

async function orNothing(find: () => Promise<Existing>): Promise<Existing> {
  try {
    return await find();
  } catch (error) {
    const { statusCode } = error as { statusCode?: number };
    if (statusCode === 404) return undefined;
    if (statusCode !== undefined && NO_SUCH_ADDRESS.has(statusCode)) return 'unavailable';
    throw error;
  }
}
