/** Longer than any browser takes to begin a download. */
const KEEP = 60_000;

/** Hands a file to the browser's downloads. */
export function saveFile(name: string, content: Blob): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), KEEP);
}

/** `mesh-edges-20261122T100000Z-20261122T101500Z.csv`: in UTC, so that names sort and mean the same everywhere. */
export function fileName(what: string, { from, to }: { from: number; to: number }, extension: string): string {
  const stamp = (at: number) => new Date(at).toISOString().replace(/[-:]|\.\d+/g, '');
  return `${what}-${stamp(from)}-${stamp(to)}.${extension}`;
}
