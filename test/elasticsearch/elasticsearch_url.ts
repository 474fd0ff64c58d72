/** Where the run's Elasticsearch answers. */
export function elasticsearchUrl(): string {
  const url = process.env.ELASTICSEARCH_URL;
  if (!url) throw new Error('No Elasticsearch: run these tests by `npm test`, or by jest with --selectProjects elasticsearch.');
  return url;
}
