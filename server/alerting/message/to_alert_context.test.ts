import * as fc from 'fast-check';
import { someFacts } from '../../../test/builders/some_facts';
import type { AlertLinks } from './to_alert_context';
import { CONTEXT_VARIABLES, toAlertContext } from './to_alert_context';

const links: AlertLinks = {
  view: (search) => `https://kibana.example/app/mesh${search}`,
  trace: (id) => `https://kibana.example/trace/${id}`,
};
const nowhere: AlertLinks = { view: () => undefined, trace: () => undefined };
const rule = { id: 'r1', name: 'payments is slow' };
const HOSTILE = '<img src=x onerror=alert(1)>\u202Efoo\n*bold* `code` & [link](http://evil.example) | {{rule.name}}';

describe('an alert that begins', () => {
  const context = toAlertContext(someFacts({ traceId: 'abc123', usual: { low: 80, middle: 100, high: 140 } }), rule, links);

  it('says what, how much, since when and where to look', () => {
    expect(context).toMatchObject({
      title: 'orders → payments is slow',
      severity: 'error',
      class: 'latency',
      source: 'orders',
      destination: 'payments',
      mesh: 'default',
      zone: 'zone-1',
      namespace: '',
      actual: '506\u00a0ms',
      threshold: '300\u00a0ms',
      usual: '80\u00a0ms – 140\u00a0ms',
      since: '2026-11-22 10:05:38 UTC',
      traceUrl: 'https://kibana.example/trace/abc123',
      traceId: 'abc123',
    });
    expect(context.viewUrl).toMatch(
      /^https:\/\/kibana\.example\/app\/mesh\?rangeFrom=2026-11-22T09:50:38\.000Z&rangeTo=2026-11-22T10:20:00\.000Z&edge=/,
    );
  });

  it('has every variable that is listed, as text, and no other', () => {
    expect(Object.keys(context).sort()).toEqual(CONTEXT_VARIABLES.map(({ name }) => name).sort());
    expect(Object.values(context).every((value) => typeof value === 'string')).toBe(true);
  });

  it('has one key for one edge and rule, whatever the moment and the figures; another rule or edge has another', () => {
    const keyOf = (patch: Parameters<typeof someFacts>[0], of = rule) => toAlertContext(someFacts(patch), of, links).dedupKey;
    expect(keyOf({ actual: 900, ended: 'fine' })).toBe(context.dedupKey);
    expect(keyOf({}, { ...rule, id: 'r2' })).not.toBe(context.dedupKey);
    expect(keyOf({ edge: { ...someFacts().edge, id: 'x→y' as never } })).not.toBe(context.dedupKey);
    expect(
      keyOf({ edge: { ...someFacts().edge, source: HOSTILE.repeat(100) } }, { ...rule, id: 'i'.repeat(500) }).length,
    ).toBeLessThanOrEqual(255);
  });
});

describe('an alert that ends says why', () => {
  it.each([
    ['fine', /^Recovered: orders → payments/, /No longer true/],
    ['silent', /^Ended: orders → payments/, /not a sign of health/],
    ['known', /^Known: orders → payments/, /has not gone away/],
  ] as const)('%s', (ended, title, sentence) => {
    const context = toAlertContext(someFacts({ ended }), rule, links);
    expect(context.title).toMatch(title);
    expect(context.slackText).toMatch(sentence);
    expect(context.emailText.replace(/\\/g, '')).toMatch(sentence);
    expect(context.slackText).toMatch(/^:white_check_mark:/);
  });
});

it('without an address there are no links, and nothing that looks like one', () => {
  const context = toAlertContext(someFacts({ traceId: 'abc' }), rule, nowhere);
  expect(context.viewUrl + context.traceUrl).toBe('');
  expect(context.slackText + context.emailText).not.toMatch(/https?:|undefined|Open/);
});

describe('names from telemetry', () => {
  const edge = { ...someFacts().edge, source: HOSTILE, destination: `${'x'.repeat(10_000)}\u0000` };
  const context = toAlertContext(someFacts({ edge }), { id: 'r', name: HOSTILE }, links);

  it('are one line without invisible characters, and not endless', () => {
    for (const value of [context.title, context.source, context.destination]) {
      expect(value).not.toMatch(/[\u0000-\u001f\u202a-\u202e\u2066-\u2069]/);
      expect(value.length).toBeLessThan(300);
    }
  });

  it('cannot mark up a message of Slack', () => {
    expect(context.slackText).not.toContain('<img');
    expect(context.slackText).toContain('&lt;img');
    // The only links are our own.
    expect(context.slackText.match(/<[^>]*>/g)).toEqual([expect.stringMatching(/^<https:\/\/kibana\.example\//)]);
  });

  it('cannot mark up a mail', () => {
    expect(context.emailText.replace(/\\./g, '')).not.toMatch(/[<>`]|\]\(http:\/\/evil/);
    expect(context.emailText.match(/(?<!\\)\]\(([^)]*)\)/g)).toEqual([expect.stringContaining('https://kibana.example/')]);
  });

  it('whatever they are: Slack’s text is at most 3,000 characters, with whole entities and links', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), fc.nat(4_000), (name, length) => {
        const facts = someFacts({ edge: { ...someFacts().edge, source: name }, finding: '&<*'.repeat(length) });
        const { slackText } = toAlertContext(facts, { id: 'r', name }, links);
        expect(slackText.length).toBeLessThanOrEqual(3_000);
        expect(slackText.replace(/&(amp|lt|gt);/g, '').replace(/<https:[^<>|]*\|[^<>|]*>/g, '')).not.toMatch(/[<>&]/);
      }),
      { numRuns: 200 },
    );
  });
});
