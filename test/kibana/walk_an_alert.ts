import type { Page } from 'playwright-core';
import { APP_ROUTE } from '../../common/plugin';
import { openEdgeFromTable, subject } from '../browser/open_page';
import type { Received, Sink } from '../doubles/sink';
import { openSink } from '../doubles/sink';
import { deleteOfKibana } from './delete_of_kibana';
import { HEADERS } from './headers';
import { openMailbox } from './open_mailbox';
import { openMaintenanceWindow, untilAlertIsWithin } from './maintenance_window';
import { setThreshold } from './set_threshold';
import { takeAway } from './take_away';
import type { WalkStep } from './walk_the_app';
import { takeScreenshot } from './walk_the_app';

const PATIENCE = 150_000;

/** A rule's whole life in Kibana: made from an edge, delivered by Kibana's own connectors, over when the trouble is. */
export async function walkAnAlert(): Promise<{ steps: WalkStep[]; close(page: Page, url: string): Promise<void> }> {
  const sink = await openSink();
  const mailbox = await openMailbox();
  const made: Array<[path: string, id: string]> = [];
  const create = async (page: Page, url: string, body: object) => {
    const response = await page.request.post(`${url}/api/actions/connector`, { data: body, headers: HEADERS });
    const connector = (await response.json()) as { id: string };
    if (!response.ok()) throw new Error(`${response.status()} ${JSON.stringify(connector)}`);
    made.push(['/api/actions/connector', connector.id]);
  };
  const steps: WalkStep[] = [
    [
      'connectors to local receivers can be made',
      async (page, url) => {
        const type = (name: string, id: string, config: object, secrets: object) =>
          create(page, url, { name, connector_type_id: id, config, secrets });
        await type('Mesh test pager', '.pagerduty', { apiUrl: `${sink.url}/pagerduty` }, { routingKey: 'key' });
        await type('Mesh test channel', '.slack', {}, { webhookUrl: `${sink.url}/slack` });
        const mail = {
          service: 'other',
          from: 'kibana@example.com',
          host: '127.0.0.1',
          port: mailbox.port,
          secure: false,
          hasAuth: false,
        };
        await type('Mesh test mail', '.email', mail, {});
        return 'PagerDuty, Slack, e-mail';
      },
    ],
    [
      'the flyout makes a rule from an edge',
      async (page, url) => {
        await page.goto(`${url}${APP_ROUTE}?view=table&rangeFrom=now-1h`);
        await openEdgeFromTable(page);
        await page.locator(subject('meshAlertMe')).click();
        await page.locator(`${subject('meshProofSentence')}[data-current="true"]`).waitFor({ timeout: 60_000 });
        await page.locator(subject('meshAlertThreshold')).fill('3');
        for (const name of ['pager', 'channel', 'mail']) {
          const box = page.locator(subject('meshConnector'), { hasText: `Mesh test ${name}` }).locator('input[type=checkbox]');
          if (!(await box.isChecked())) await box.check({ force: true });
        }
        await page.locator(subject('meshConnectorTarget')).first().fill('on-call@example.com');
        await page.locator(`${subject('meshProofSentence')}[data-current="true"]`).waitFor();
        await takeScreenshot(page, 'alert-flyout');
        const created = page.waitForResponse((response) => /\/api\/alerting\/rule$/.test(new URL(response.url()).pathname));
        await page.locator(subject('meshAlertCreate')).click();
        const rule = (await (await created).json()) as { id?: string };
        if (!rule.id) throw new Error(JSON.stringify(rule));
        made.push(['/api/alerting/rule', rule.id]);
        return page
          .locator(subject('meshProofSentence'))
          .count()
          .then(() => rule.id ?? '');
      },
    ],
    [
      'PagerDuty, Slack and e-mail are told',
      async (page) => {
        await until(
          page,
          () => sink.received.length >= 2 && mailbox.mails.length >= 1,
          () => said(sink, mailbox.mails),
        );
        const [event] = to(sink, '/pagerduty');
        const payload = event?.body.payload as { summary?: string; severity?: string; component?: string } | undefined;
        if (event?.body.event_action !== 'trigger' || payload?.component !== 'payments')
          throw new Error(said(sink, mailbox.mails));
        if (!/text\/html/.test(mailbox.mails[0] ?? '') || !/text\/plain/.test(mailbox.mails[0] ?? ''))
          throw new Error(mailbox.mails[0]);
        return `${payload.summary ?? ''} · ${payload.severity ?? ''} · mail in text and HTML`;
      },
    ],
    [
      'the resolve has the same key when it is over',
      async (page, url) => {
        const [, id = ''] = made.find(([path]) => path === '/api/alerting/rule') ?? [];
        // Nothing takes a day: what was slow is over.
        await setThreshold(page, url, id, 86_000_000);
        await until(
          page,
          () => to(sink, '/pagerduty').some(({ body }) => body.event_action === 'resolve'),
          () => said(sink, mailbox.mails),
        );
        const [trigger, resolve] = [to(sink, '/pagerduty')[0], to(sink, '/pagerduty').at(-1)];
        if (trigger?.body.dedup_key !== resolve?.body.dedup_key) throw new Error(said(sink, mailbox.mails));
        return String(resolve?.body.dedup_key);
      },
    ],
    [
      'in a maintenance window the alert is kept, and nobody is told',
      async (page, url) => {
        const [, id = ''] = made.find(([path]) => path === '/api/alerting/rule') ?? [];
        const before = triggers(sink);
        const window = await openMaintenanceWindow(page, url);
        try {
          await setThreshold(page, url, id, 3);
          const within = await untilAlertIsWithin(page, id, window.id);
          // Kibana schedules messages in the run that writes the alert: what was to come has come.
          await page.waitForTimeout(5_000);
          if (triggers(sink) !== before) throw new Error(said(sink, mailbox.mails));
          return within;
        } finally {
          await window.close();
        }
      },
    ],
  ];
  return {
    steps,
    async close(page, url) {
      await takeAway([
        ['the receivers', () => Promise.all([sink.close(), mailbox.close()])],
        ...made.map(([path, id]): [string, () => Promise<void>] => [
          `${path}/${id}`,
          () => deleteOfKibana(page.request, `${url}${path}/${id}`),
        ]),
      ]);
    },
  };
}

const to = (sink: Sink, path: string): Received[] => sink.received.filter((received) => received.path === path);
const triggers = (sink: Sink) => to(sink, '/pagerduty').filter(({ body }) => body.event_action === 'trigger').length;
const said = (sink: Sink, mails: string[]) => JSON.stringify({ received: sink.received, mails }).slice(0, 3_000);

async function until(page: Page, condition: () => boolean, describe: () => string): Promise<void> {
  const end = Date.now() + PATIENCE;
  while (!condition()) {
    if (Date.now() > end) throw new Error(`waited in vain: ${describe()}`);
    await page.waitForTimeout(500);
  }
}
