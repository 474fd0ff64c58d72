const CENTRAL_FILE = 0x02014b50;
const END = 0x06054b50;

/** Unix modes that a zip gives its files, by name: Kibana's installer applies them, and a file without one cannot be read. */
export function readModes(zip: Uint8Array): Map<string, number> {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  let end = zip.byteLength - 22;
  while (end >= 0 && view.getUint32(end, true) !== END) end--;
  if (end < 0) throw new Error('This is not a zip: it has no directory.');

  const modes = new Map<string, number>();
  let at = view.getUint32(end + 16, true);
  while (view.getUint32(at, true) === CENTRAL_FILE) {
    const [name, extra, comment] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true)) as [number, number, number];
    modes.set(new TextDecoder().decode(zip.subarray(at + 46, at + 46 + name)), view.getUint32(at + 38, true) >>> 16);
    at += 46 + name + extra + comment;
  }
  return modes;
}
