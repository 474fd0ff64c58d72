/** A backing index as the data stream that it belongs to: `.ds-logs-kuma-default-2026.11.22-000001` → `logs-kuma-default`; others are what they are. */
export function toStore(index: string): string {
  const [, cluster = '', stream] = /^([^:]+:)?\.ds-(.+)-\d{4}\.\d{2}\.\d{2}-\d{6,}$/.exec(index) ?? [];
  return stream === undefined ? index : `${cluster}${stream}`;
}
