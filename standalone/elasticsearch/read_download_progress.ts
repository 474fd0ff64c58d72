/** Smaller downloads are Maven's own plug-ins; showing them would only flicker. */
const SMALLEST_MB = 50;

/** How much of the archive has come, 0 to 1, from Maven's `Progress (1): 12/98 MB`; undefined when the text says nothing about it. */
export function readDownloadProgress(text: string): number | undefined {
  const [, done, all] = [...text.matchAll(/([\d.]+)\/([\d.]+) MB/g)].at(-1) ?? [];
  return done && all && Number(all) >= SMALLEST_MB ? Number(done) / Number(all) : undefined;
}
