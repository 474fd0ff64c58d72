import { idOf } from './installable';

const PIPELINE = /(^|\.)(default_pipeline|final_pipeline)$/;
const LIFECYCLE = /(^|\.)lifecycle\.name$/;

/** Ids of other objects that a template needs: what it is composed of, its pipelines, its lifecycle policy. */
export function findReferences(body: Readonly<Record<string, unknown>>): string[] {
  const { composed_of: parts, ignore_missing_component_templates: optional } = body as Record<string, string[] | undefined>;
  const needed = (parts ?? []).filter((name) => !(optional ?? []).includes(name));
  return [...new Set([...needed.map((name) => idOf({ kind: 'component_template', name })), ...findSettings(body)])];
}

function findSettings(value: unknown, path = ''): string[] {
  if (typeof value === 'string') {
    if (PIPELINE.test(path) && value !== '_none') return [idOf({ kind: 'ingest_pipeline', name: value })];
    return LIFECYCLE.test(path) ? [idOf({ kind: 'lifecycle_policy', name: value })] : [];
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [];
  return Object.entries(value).flatMap(([key, each]) => findSettings(each, path === '' ? key : `${path}.${key}`));
}
