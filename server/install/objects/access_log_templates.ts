import { accessLogTemplate } from '../access_log_template';
import type { Installable } from '../installable';
import { MANAGED_BY } from '../installable';

const NAME = 'kuma-access-log';
const { index_patterns, priority, template } = accessLogTemplate;
const version = 3;
const managed = (description: string) => ({ description, managed_by: MANAGED_BY });

/** Part of the template that says how long lines are kept; made only when somebody asks for it. */
export const LIFECYCLE_COMPONENT = `${NAME}@lifecycle`;

const MAPPINGS: Installable = {
  kind: 'component_template',
  name: `${NAME}@mappings`,
  version,
  body: { version, _meta: managed('Fields of access logs'), template: { mappings: template.mappings } },
};

const SETTINGS: Installable = {
  kind: 'component_template',
  name: `${NAME}@settings`,
  version,
  body: { version, _meta: managed('Shards, order and limits of access logs'), template: { settings: template.settings } },
};

/**
 * The access-log template in parts, so that an administrator can change one without touching ours: what `kuma-access-log@custom` says (theirs, never made
 * or removed by us) comes last, and wins.
 */
export const accessLogTemplates: readonly Installable[] = [
  MAPPINGS,
  SETTINGS,
  {
    kind: 'index_template',
    name: NAME,
    version,
    body: {
      version,
      _meta: managed(accessLogTemplate._meta.description),
      index_patterns,
      priority,
      composed_of: [MAPPINGS.name, SETTINGS.name, LIFECYCLE_COMPONENT, `${NAME}@custom`],
      ignore_missing_component_templates: [LIFECYCLE_COMPONENT, `${NAME}@custom`],
    },
  },
];
