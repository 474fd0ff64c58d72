/** The entries of a MeshAccessLog's JSON format that have these keys, as the example has them, without its indentation. Each once, in its order. */
export function toFormatLines(example: string, keys: readonly string[]): string {
  const wanted = new Set(keys);
  const lines: string[] = [];
  for (const [, key = '', value = ''] of example.matchAll(/^ *- key: ([\w.]+)\n *(value: .*)$/gm)) {
    if (!wanted.delete(key)) continue;
    lines.push(`- key: ${key}`, `  ${value}`);
  }
  return lines.join('\n');
}
