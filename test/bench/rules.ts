import type { Client } from '@elastic/elasticsearch';
import type { RuleKind } from '../../common/domain/alert_rule';
import type { Edge } from '../../common/domain/edge';
import type { Service, ServiceMap } from '../../common/domain/service_map';
import { ruleTypes } from '../../server/alerting/rule_types';
import type { RequestContext } from '../../server/context';
import type { Benchmark, BenchContext, Table } from './benchmark';
import { loadGeneratedIndex } from './generated_index';
import { DAY, MESH } from './generated_lines';
import { createMeasuredApp } from './measured_app';
import { median } from './rounds';
import { readProcessorTime } from './processor_time';
import { WHOLE_DAY, windowOf } from './windows';

/** What people make: nearly always a rule on an edge, some on a service, few on everything. */
const RULES = { edge: 380, service: 90, mesh: 20, anomaly: 10 };
const MINUTE = 60_000;
/** As many as the preview checks at the same time; Kibana's default is ten. */
const AT_ONCE = 4;

interface BenchRule {
  kind: RuleKind;
  params: object;
}

/** What five hundred rules on one mesh cost a minute: every one is checked once, as it would be. */
export const rules: Benchmark = {
  name: 'rules',
  title: '500 alert rules on one mesh',
  async run({ elasticsearch, options, say }: BenchContext) {
    const client = await elasticsearch();
    const index = await loadGeneratedIndex(
      client,
      { ...MESH, requests: options.requests, inbound: options.inbound },
      'template',
      say,
    );
    const { body: map } = await createMeasuredApp(client, index).serviceMap(windowOf(WHOLE_DAY, 0));
    const made = makeRules(map);
    const minutes = [];
    for (let minute = 0; minute <= options.rounds; minute++) {
      say(`  minute ${minute}`);
      minutes.push(await runMinute(made, DAY.from + 12 * 60 * MINUTE + minute * MINUTE + 15_000, client, index));
    }
    // The first has to read everything from disk.
    const measured = minutes.slice(1);
    const of = (name: keyof (typeof measured)[number]) => Math.round(median(measured.map((each) => each[name])) ?? Number.NaN);
    const table: Table = {
      title: `${made.length} rules, checked once a minute over the last 15 minutes; ${options.requests.toLocaleString('en')} requests a day over ${map.edges.length} edges`,
      columns: ['', 'a minute'],
      rows: [
        ['searches', of('searches')],
        ['field capabilities', of('fieldCaps')],
        ['processor time of Node, ms', of('own')],
        ['processor time of Elasticsearch, ms', of('theirs')],
        ['until all were checked, four at once, ms', of('took')],
        ['alerts active', of('active')],
      ],
    };
    const { edge, service, mesh, anomaly } = RULES;
    const remark = `${edge} rules on an edge each, ${service} on a service, ${mesh} on every edge, ${anomaly} on anything unusual.`;
    return { tables: [table], remarks: [remark] };
  },
};

function makeRules({ edges, services }: ServiceMap): BenchRule[] {
  const known = new Map(services.map((service) => [service.id, toIdentity(service)]));
  const onEdge = (edge: Edge, place: number): BenchRule => {
    const scope = { kind: 'edge', source: known.get(edge.source), destination: known.get(edge.destination) };
    return place % 3 === 0 ? errorsOf(scope) : latencyOf(scope);
  };
  const busiest = [...edges].sort((a, b) => b.caller.lines - a.caller.lines).slice(0, RULES.edge);
  const called = services.filter(({ id }) => edges.some(({ destination }) => destination === id)).slice(0, RULES.service);
  return [
    ...busiest.map(onEdge),
    ...called.map((service) => errorsOf({ kind: 'service', service: toIdentity(service) })),
    ...Array.from({ length: RULES.mesh }, (_, place) =>
      place % 2 === 0 ? latencyOf({ kind: 'mesh' }) : errorsOf({ kind: 'mesh' }),
    ),
    ...Array.from({ length: RULES.anomaly }, () => ({
      kind: 'meshAnomaly' as const,
      params: { scope: { kind: 'mesh' }, windowMinutes: 15, severity: 'major' },
    })),
  ];
}

const latencyOf = (scope: object): BenchRule => ({
  kind: 'edgeLatency',
  params: { scope, windowMinutes: 15, percentile: 'p95', condition: { kind: 'above', threshold: 1_000 }, minRequests: 20 },
});
const errorsOf = (scope: object): BenchRule => ({
  kind: 'edgeErrors',
  params: { scope, windowMinutes: 15, measure: 'ratio', threshold: 0.05, minRequests: 20 },
});

const toIdentity = ({ id, kind, name, mesh, zone, namespace, port }: Service): object =>
  JSON.parse(JSON.stringify({ id, kind, name, mesh, zone, namespace, port })) as object;

async function runMinute(made: readonly BenchRule[], now: number, client: Client, index: string) {
  const counts = { searches: 0, fieldCaps: 0, active: 0 };
  const context: Omit<RequestContext, 'signal'> = {
    elasticsearch: {
      search: (request, options) => {
        counts.searches += 1;
        return client.search(request, options);
      },
      fieldCaps: (request, options) => {
        counts.fieldCaps += 1;
        return client.fieldCaps(request, options);
      },
    },
    space: 'default',
    settings: { accessLogIndices: index },
    licence: { type: 'basic' },
  };
  const [theirs, own, started] = [await readProcessorTime(client), process.cpuUsage(), Date.now()];
  const waiting = [...made];
  const work = async () => {
    for (let rule = waiting.shift(); rule; rule = waiting.shift()) {
      const type = ruleTypes[rule.kind];
      const parsed = type.parseParams(rule.params);
      if (!parsed.ok) throw new Error(parsed.problem.message);
      const { signal } = new AbortController();
      const result = await type.execute({ params: parsed.value, now, state: undefined, limit: 1_000 }, { ...context, signal });
      counts.active += result.active.length;
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  const took = Date.now() - started;
  const { user, system } = process.cpuUsage(own);
  // Elasticsearch looks at its own processor time once a second.
  await new Promise((resolve) => setTimeout(resolve, 1_100));
  return { ...counts, took, own: (user + system) / 1_000, theirs: (await readProcessorTime(client)) - theirs };
}
