import { readdirSync, readFileSync } from 'node:fs';
import { SHARED_MODULES } from '../zip/shared_modules';
import { readAddresses } from './read_addresses';
import { readContractMembers } from './read_contract_members';
import { readGuide } from './read_guide';

const GUIDE = 'docs/guides/kibana_contracts.md';
const CONTRACTS = [
  'server/kibana/kibana_contracts.ts',
  'server/kibana/alerting_contracts.ts',
  'server/kibana/saved_objects_client.ts',
  'public/host/kibana_contracts.ts',
];

const read = (path: string) => readFileSync(path, 'utf8');
const guide = readGuide(read(GUIDE));
const inGuide = (section: string) => [...(guide.get(section) ?? [])].sort();

test.each(CONTRACTS)('the guide says of every member in %s where it was seen, and of no other', (path) => {
  expect(inGuide(path)).toEqual(readContractMembers(read(path)));
});

test('and of every shared library', () => {
  expect(inGuide('scripts/zip/shared_modules.ts')).toEqual(Object.values(SHARED_MODULES).sort());
});

test('and of every address of Kibana that the browser calls', () => {
  const scripts = readdirSync('public/host').filter((file) => /\.tsx?$/.test(file) && !file.includes('.test.'));
  const addresses = new Set(scripts.flatMap((file) => readAddresses(read(`public/host/${file}`))));
  expect(inGuide('Addresses')).toEqual([...addresses].sort());
});

test('every source that a row names is in the list at the end', () => {
  const [tables = '', list = ''] = read(GUIDE).split('## Where it was read');
  const listed = new Set(['D', ...[...list.matchAll(/^\| (\S.*?) +\|/gm)].map(([, name = '']) => name)]);
  const rows = tables.split('\n').filter((line) => /^\| `/.test(line) && line.split(' | ').length === 7);
  const named = rows.flatMap((line) => (line.split(' | ').at(-1) ?? '').replace(/\|$/, '').split(','));
  expect(named.map((name) => name.trim()).filter((name) => !listed.has(name))).toEqual([]);
  expect(rows.length).toBeGreaterThan(50);
});

describe('members of a contract', () => {
  test('are named with all that they lie in; what a method takes or returns lies in the method', () => {
    const source = `
      interface Core {
        http: { createRouter(): Router; basePath: { url?: string } };
        start(): Promise<[core: unknown, plugins: Plugins]>;
        find(options: { size: number }): Promise<Array<{ id: string }>>;
      }
      type Grant = string[] | Array<{ id: string; 'for': string[] }>;
      type Name = string;`;
    expect(readContractMembers(source)).toEqual([
      'Core.find.id',
      'Core.find.size',
      'Core.http.basePath.url',
      'Core.http.createRouter',
      'Core.start',
      'Grant.for',
      'Grant.id',
    ]);
  });

  test('that are added or taken away are noticed', () => {
    const [path] = CONTRACTS;
    const source = read(path!);
    const more = source.replace('interface CoreSetup {', 'interface CoreSetup { docLinks: { version: string };');
    const fewer = source.replace('spacesService: { getSpaceId(request: KibanaRequest): string }', 'spacesService: unknown');
    expect(inGuide(path!)).not.toEqual(readContractMembers(more));
    expect(inGuide(path!)).not.toEqual(readContractMembers(fewer));
  });
});

test('an address is named with gaps where something is filled in', () => {
  const source = "const a = '/api/x'; const b = `/internal/y/${id}/z`; const c = '/app/discover'; const d = `no ${x}`;";
  expect(readAddresses(source)).toEqual(['/api/x', '/internal/y/{}/z']);
});
