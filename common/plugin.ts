/** What Kibana knows this plugin by. */
export const PLUGIN_ID = 'meshObservability';
export const PLUGIN_NAME = 'Mesh Observability';
/** Where the app lives in Kibana: /app/meshObservability */
export const APP_ROUTE = '/app/meshObservability';
