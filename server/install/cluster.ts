import type { estypes } from '@elastic/elasticsearch';
import type { Installable, InstallableKind } from './installables';
import type { Existing } from './to_installation_step';

/** The part of an Elasticsearch client that installing needs. The user behind it must hold manage_index_templates and manage_ingest_pipelines. */
export interface ElasticsearchInstaller {
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
}

interface Door {
  find(cluster: ElasticsearchInstaller, name: string): Promise<Existing>;
  put(cluster: ElasticsearchInstaller, installable: Installable): Promise<unknown>;
  remove(cluster: ElasticsearchInstaller, name: string): Promise<unknown>;
}

/** How each kind is found, put and removed. Errors of Elasticsearch pass through, but for what is not there. */
export const DOORS: Record<InstallableKind, Door> = {
  index_template: {
    find: (cluster, name) =>
      orNothing(async () => {
        const { index_templates: found } = await cluster.indices.getIndexTemplate({ name });
        return found.find((template) => template.name === name)?.index_template;
      }),
    put: (cluster, { name, body }) => cluster.indices.putIndexTemplate({ name, ...body }),
    remove: (cluster, name) => cluster.indices.deleteIndexTemplate({ name }),
  },
  ingest_pipeline: {
    find: (cluster, name) => orNothing(async () => (await cluster.ingest.getPipeline({ id: name }))[name]),
    put: (cluster, { name, body }) => cluster.ingest.putPipeline({ id: name, ...body }),
    remove: (cluster, name) => cluster.ingest.deletePipeline({ id: name }),
  },
};

async function orNothing(find: () => Promise<Existing>): Promise<Existing> {
  try {
    return await find();
  } catch (error) {
    if ((error as { statusCode?: number }).statusCode === 404) return undefined;
    throw error;
  }
}
