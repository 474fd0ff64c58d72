import { Client } from '@elastic/elasticsearch';
import type { Finding, Findings } from '../../common/domain/anomaly';
import type { CauseTrouble } from '../../common/domain/cause';
import { ACCESS_LOG_TEMPLATE_NAME, accessLogTemplate } from '../../server/install/access_log_template';
import { createApp } from '../../server/app';
import { aCorpus } from '../builders/a_corpus';
import { aRequestContext } from './ask_for_map';
import { elasticsearchUrl } from './elasticsearch_url';
import { indexLines, withArrival } from './index_lines';

/**
 * The five troubles of the captured mesh, each with quiet hours of earlier days to compare with: whatever suffers has to be traced to the
 * service that was really broken.
 */
const INDEX = 'causes-of-the-capture';
const EARLIER_DAYS = `${INDEX}-earlier-days`;
const client = new Client({ node: elasticsearchUrl() });
afterAll(() => client.close());

interface Blamed {
  service: string;
  troubles: CauseTrouble[];
}

/** By kind of symptom, who is to blame and for what. */
interface Trouble {
  name: string;
  from: string;
  to: string;
  latency?: Blamed;
  failures?: Blamed;
}

const TROUBLES: Trouble[] = [
  {
    name: 'payments 380 ms slower, and errors of inventory that retries hide, at the same time',
    from: '10:04:30',
    to: '10:09:08',
    latency: { service: 'payments', troubles: ['slow'] },
    failures: { service: 'inventory', troubles: ['failing'] },
  },
  {
    name: 'inventory fails, no retries',
    from: '10:09:15',
    to: '10:11:35',
    failures: { service: 'inventory', troubles: ['failing'] },
  },
  {
    name: 'payments’ application dead',
    from: '10:11:40',
    to: '10:12:15',
    failures: { service: 'payments', troubles: ['failing', 'unanswered'] },
  },
  { name: 'payments’ proxy dead', from: '10:12:20', to: '10:13:43', failures: { service: 'payments', troubles: ['unanswered'] } },
];

const LATENCY = ['p50', 'p95'];
const FAILURES = ['error_ratio', 'hidden_errors'];

type Expectation = [kind: string, metrics: string[], expected: Blamed];

const expectationsOf = ({ latency, failures }: Trouble): Expectation[] => [
  ...(latency ? [['latency', LATENCY, latency] satisfies Expectation] : []),
  ...(failures ? [['failures', FAILURES, failures] satisfies Expectation] : []),
];

async function askForFindings({ from, to }: Pick<Trouble, 'from' | 'to'>, indices = `${INDEX}*`): Promise<Findings> {
  const quiet = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined };
  const app = createApp({ logger: quiet, now: Date.now });
  const range = { from: `2026-11-22T${from}.000Z`, to: `2026-11-22T${to}.000Z` };
  const { status, body } = await app.respond('findings', range, aRequestContext(client, indices));
  if (status !== 200) throw new Error(JSON.stringify(body));
  return body as Findings;
}

describe('likely causes', () => {
  beforeAll(async () => {
    const lines = aCorpus('kuma_access_log_json', 'rich-json').map(withArrival);
    const quiet = lines.filter((line) => {
      const at = String(line.start_time).slice(11, 19);
      return at >= '10:04:30' && at < '10:05:36';
    });
    await client.indices.putIndexTemplate({
      name: ACCESS_LOG_TEMPLATE_NAME,
      ...accessLogTemplate,
      index_patterns: [`${INDEX}*`],
    });
    await client.indices.delete({ index: [INDEX, EARLIER_DAYS], ignore_unavailable: true });
    await indexLines(client, INDEX, lines);
    for (const day of ['18', '19', '20', '21']) {
      const moved = (value: unknown) => String(value).replace('2026-11-22T', `2026-11-${day}T`);
      const earlier = quiet.map((line) => ({
        ...line,
        start_time: moved(line.start_time),
        '@timestamp': moved(line['@timestamp']),
      }));
      await indexLines(client, EARLIER_DAYS, earlier);
    }
  }, 240_000);

  describe.each(TROUBLES)('$name', (trouble) => {
    let findings: Findings;
    beforeAll(async () => {
      findings = await askForFindings(trouble);
    }, 60_000);

    const nameOf = (id: string) => serviceOf(findings, id);
    const symptoms = (metrics: string[]) =>
      findings.findings.filter(({ metric, direction }) => metrics.includes(metric) && direction === 'higher');

    it.each(expectationsOf(trouble))('traces every symptom of %s to who was broken', (_, metrics, expected) => {
      const suffering = symptoms(metrics);
      expect(suffering.length).toBeGreaterThan(0);
      for (const finding of suffering) expect([finding.id, blamedFor(findings, finding)]).toEqual([finding.id, expected.service]);
      const cause = findings.causes.find(({ suspect }) => nameOf(suspect.id) === expected.service);
      expect(expected.troubles).toContain(cause?.trouble);
      expect(findings.findings.map(({ id }) => id)).toContain(cause?.evidence);
    });
  });

  // Several of them in one window, which may begin in the middle of one: whoever was broken while a symptom lasted is right.
  describe.each([
    ['with earlier days to compare with', `${INDEX}*`],
    ['on the first day', INDEX],
  ])('%s', (_, indices) => {
    it.each([
      ['10:02:28', '10:14:28'],
      ['10:04:30', '10:12:15'],
      ['09:57:00', '10:12:00'],
      ['10:07:00', '10:12:00'],
      ['09:13:44', '10:13:44'],
    ])('from %s to %s every symptom is traced to somebody who was broken then', async (from, to) => {
      const findings = await askForFindings({ from, to }, indices);
      const suffering = findings.findings.filter(
        ({ metric, direction, score }) => [...LATENCY, ...FAILURES].includes(metric) && direction === 'higher' && score >= 25,
      );
      expect(suffering.length).toBeGreaterThan(5);
      for (const finding of suffering) {
        const broken = brokenDuring(finding, Date.parse(`2026-11-22T${to}Z`));
        expect({ id: finding.id, broken, isRight: broken.includes(blamedFor(findings, finding) ?? 'nobody') }).toMatchObject({
          isRight: true,
        });
      }
    });
  });
});

const serviceOf = ({ services }: Findings, id: string) => services.find((service) => service.id === id)?.name ?? id;

/** The first that is said to explain it. */
function blamedFor(findings: Findings, { id }: Finding): string | undefined {
  const cause = findings.causes.find(({ explains }) => explains.some(({ finding }) => finding === id));
  return cause && serviceOf(findings, cause.suspect.id);
}

/** By the recording's own notes (test/corpora/kuma_access_log_json/README.md). */
function brokenDuring({ metric, since, until }: Finding, end: number): string[] {
  const at = (time: string) => Date.parse(`2026-11-22T${time}Z`);
  return TROUBLES.flatMap((trouble) => {
    const blamed = LATENCY.includes(metric) ? trouble.latency : trouble.failures;
    return blamed && since < at(trouble.to) && (until ?? end) > at(trouble.from) ? [blamed.service] : [];
  });
}
