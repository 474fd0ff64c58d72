/** What Kibana knows this plugin by. */
export const PLUGIN_ID = 'meshObservability';
export const PLUGIN_NAME = 'Mesh Observability';
/** Where the app lives in Kibana: /app/meshObservability */
export const APP_ROUTE = '/app/meshObservability';

/** The group of Kibana's side menu and role editor that the app belongs to; Kibana knows it by its id. */
export const OBSERVABILITY_CATEGORY = {
  id: 'observability',
  label: 'Observability',
  euiIconType: 'logoObservability',
  order: 3000,
};
