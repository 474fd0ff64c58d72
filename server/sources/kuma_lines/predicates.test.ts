import { aFieldCatalogue, logstash, templated, typed, unprepared } from '../../../test/builders/a_field_catalogue';
import type { Mapping } from '../../../test/builders/a_field_catalogue';
import { matches } from '../../../test/builders/matches';
import type { Document } from '../../../test/builders/matches';
import { aCorpus } from '../../../test/builders/a_corpus';
import type { AccessLogReader } from '../source';
import { kumaAccessLogJson } from '../kuma_access_log_json/source';

const predicatesOf = (mapping: Mapping): AccessLogReader['is'] => {
  const reader = kumaAccessLogJson.resolve(aFieldCatalogue({ logs: mapping }));
  if (!reader) throw new Error('no reader');
  return reader.is;
};

const rich = predicatesOf(templated);
const classic = predicatesOf(unprepared);
const corpus = (name: string) => aCorpus('kuma_access_log_json', name);
const countBy = <T>(items: T[], key: (item: T) => string) => {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(key(item), (counts.get(key(item)) ?? 0) + 1);
  return [...counts].sort();
};
const keyOf = ({ source, destination, source_address: address }: Document) =>
  [source, destination, String(address).replace(/:0$/, '')].join(' ');

const richLines = corpus('rich-json');

describe('inbound and outbound', () => {
  it('are told apart by direction exactly as by the pattern of lines without one', () => {
    const wrong = richLines.filter((line) => {
      const { direction: _, ...withoutDirection } = line;
      return matches(rich.inbound, line) !== matches(classic.inbound, withoutDirection);
    });
    expect(wrong).toEqual([]);
  });

  it.each(['typed-json', 'quoted-json'])('are as many in %s as in the rich lines of the same requests', (name) => {
    const lines = corpus(name);
    const [first, last] = ['2026-11-22T10:04:30.000Z', '2026-11-22T10:14:28.000Z'];
    const inWindow = (line: Document) => String(line.start_time) >= first && String(line.start_time) < last;
    for (const side of ['inbound', 'outbound'] as const) {
      const ours = lines.filter((line) => inWindow(line) && matches(classic[side], line));
      const theirs = richLines.filter((line) => inWindow(line) && matches(rich[side], line));
      expect(ours.length).toBeGreaterThan(10_000);
      expect(countBy(ours, keyOf)).toEqual(countBy(theirs, keyOf));
    }
  });

  it('never name a ghost: outbound lines have a caller and no instance as their destination', () => {
    const ghosts = richLines.filter(({ source, destination }) => source === 'unknown' || /^kri_dp_/.test(String(destination)));
    expect(ghosts.some((line) => matches(rich.outbound, line))).toBe(false);
    expect(ghosts.length).toBeGreaterThan(10_000);
  });

  it('are all outbound in the classic mesh, which logs no other', () => {
    const lines = corpus('classic-json');
    expect(lines.every((line) => matches(classic.outbound, line) && matches(classic.line, line))).toBe(true);
  });

  it('takes a stranger who calls through a proxy for a caller, not for a ghost', () => {
    const stranger = { source: 'unknown', destination: 'backend', destination_address: '10.0.0.5:3001', duration_millis: 1 };
    expect(matches(classic.outbound, stranger)).toBe(true);
    expect(matches(classic.outbound, { ...stranger, destination: 'kri_msvc_default_z__a_80' })).toBe(true);
    expect(matches(classic.outbound, { ...stranger, destination: 'kri_data' })).toBe(true);
    expect(matches(classic.inbound, { ...stranger, destination_address: '127.0.0.1:3001' })).toBe(true);
    expect(matches(classic.inbound, { ...stranger, destination_address: '[::1]:3001' })).toBe(true);
    expect(matches(classic.inbound, { ...stranger, source: '-', destination: 'kri_dp_default_z__a_main' })).toBe(true);
    expect(matches(classic.inbound, { ...stranger, source: 'web', destination_address: '127.0.0.1:3001' })).toBe(false);
  });

  it('believes the direction where there is one', () => {
    const ghostly = { source: 'unknown', destination: 'kri_dp_default_z__a_main', destination_address: '127.0.0.1:1' };
    expect(matches(rich.outbound, { ...ghostly, direction: 'OUTBOUND' })).toBe(true);
    expect(matches(rich.inbound, { source: 'web', destination: 'a', direction: 'inbound' })).toBe(true);
    for (const direction of ['-', '', null]) expect(matches(rich.inbound, { ...ghostly, direction })).toBe(true);
  });
});

describe('answered', () => {
  const answered = (line: Document) => matches(rich.answered, line);
  const fine = { destination_address: '10.0.0.2:80', response_flags: '-' };

  it.each(['UH', 'UF', 'UO', 'NR', 'NC', 'UF,URX', 'URX,UF', 'DC,UH,URX'])('is not a line with the flags %s', (flags) => {
    expect(answered({ ...fine, response_flags: flags })).toBe(false);
  });

  it.each(['-', '', null, 'DC', 'URX', 'UT', 'UC', 'UFX', 'XUF', 'NRX,UT'])('is a line with the flags %j', (flags) => {
    expect(answered({ ...fine, response_flags: flags })).toBe(true);
  });

  it.each(['-', '', null, undefined])('is not a line to the address %j', (address) => {
    expect(answered({ ...fine, destination_address: address })).toBe(false);
    expect(matches(classic.answered, { destination_address: address })).toBe(false);
  });

  it('is every line of a format that has no address: it cannot tell who was never reached', () => {
    const { destination_address: _, ...mapping } = typed;
    expect(matches(predicatesOf(mapping).answered, { source: 'a', destination: 'b' })).toBe(true);
  });

  it('agrees with a count by hand over the captured lines', () => {
    const byHand = ({ destination_address: address, response_flags: flags }: Document) =>
      address !== null && !/\b(UH|UF|UO|NR|NC)\b/.test(String(flags));
    expect(richLines.filter((line) => answered(line) !== byHand(line))).toEqual([]);
    expect(richLines.some((line) => !answered(line))).toBe(true);
  });
});

describe('requests and connections', () => {
  it('are told apart by method and protocol', () => {
    const connections = richLines.filter((line) => line.response_code === 0 && matches(rich.tcp, line));
    expect(connections.length).toBeGreaterThan(1_000);
    expect(new Set(connections.map(({ method, path, protocol }) => [method, path, protocol].join()))).toEqual(new Set([',,']));
    expect(connections).toHaveLength(richLines.filter(({ destination }) => /redis/.test(String(destination))).length);
    expect(richLines.filter((line) => matches(rich.http, line) !== (line.method !== null))).toEqual([]);
  });

  it('are not told apart by lines of a format without them', () => {
    for (const line of corpus('typed-json').slice(0, 200)) {
      expect(matches(rich.tcp, line)).toBe(false);
      expect(matches(rich.http, line)).toBe(false);
      expect(matches(classic.tcp, line)).toBe(false);
    }
  });
});

describe('named', () => {
  it('are lines of a workload; what is no workload does not name its service', () => {
    expect(matches(rich.named, { workload: 'kri_wl_default_zone-1__orders_' })).toBe(true);
    for (const workload of ['-', '', null, 'orders', 'kri_dp_default_zone-1__orders-1_main'])
      expect(matches(rich.named, { workload })).toBe(false);
    expect(matches(classic.named, { workload: 'kri_wl_default_zone-1__orders_' })).toBe(false);
  });
});

describe('line', () => {
  it('counts lines whose names are too long for the index, and no other document', () => {
    for (const { line } of [classic, rich, predicatesOf(logstash)]) {
      expect(matches(line, { source: 'a' })).toBe(true);
      expect(matches(line, { destination: 'a' })).toBe(true);
      expect(matches(line, { duration_millis: 4, source_address: '10.0.0.1' })).toBe(true);
      expect(matches(line, { duration_millis: 4 })).toBe(false);
      expect(matches(line, { message: 'hello' })).toBe(false);
    }
  });
});

describe('probe', () => {
  it('knows the health checks of platforms by their user agent', () => {
    expect(matches(rich.probe!, { user_agent: 'kube-probe/1.30' })).toBe(true);
    expect(matches(rich.probe!, { user_agent: 'my kube-probe/1.30' })).toBe(false);
    expect(classic.probe).toBeUndefined();
  });
});
