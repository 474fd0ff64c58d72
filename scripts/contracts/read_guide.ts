/**
 * What a guide's tables name in their first column, by the heading above. Below `## file` a heading `### Interface` goes before each member:
 * `CoreSetup.http.createRouter`.
 */
export function readGuide(markdown: string): Map<string, Set<string>> {
  const named = new Map<string, Set<string>>();
  let section = '';
  let owner = '';
  for (const line of markdown.split('\n')) {
    const heading = /^(##|###) `?([^`]+)`?$/.exec(line);
    if (heading?.[1] === '##') [section, owner] = [heading[2] ?? '', ''];
    else if (heading) owner = `${heading[2]}.`;
    const [, first = ''] = /^\| (`[^|]*`) +\|/.exec(line) ?? [];
    for (const [, name = ''] of first.matchAll(/`([^`]+)`/g)) {
      const names = named.get(section) ?? new Set();
      named.set(section, names.add(owner + name));
    }
  }
  return named;
}
