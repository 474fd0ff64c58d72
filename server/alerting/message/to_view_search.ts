/** The part of the app's address that opens an edge, or the service that an alert is about, at a time. */
export function toViewSearch(edge: string, from: number, to: number): string {
  const selected = edge.startsWith('→') ? `service=${encodeURIComponent(edge.slice(1))}` : `edge=${encodeURIComponent(edge)}`;
  return `?rangeFrom=${new Date(from).toISOString()}&rangeTo=${new Date(to).toISOString()}&${selected}`;
}
