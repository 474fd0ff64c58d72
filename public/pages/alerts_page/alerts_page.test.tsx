import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import React from 'react';
import { aHost } from '../../../test/builders/a_host';
import { anAlertingHost } from '../../../test/builders/an_alerting_host';
import { aRule } from '../../../test/builders/a_rule';
import type { AlertsAnswer } from '../../../common/contract/alerts';
import { api } from '../../../common/contract/api';
import type { AlertRecord } from '../../../common/domain/alert_record';
import type { EdgeId } from '../../../common/domain/edge';
import { epochMs } from '../../../common/domain/units';
import { App } from '../../app';
import type { AlertingHost } from '../../host/alerting_host';
import { HttpFailure } from '../../host/http_failure';
import type { Rule } from '../../host/rule';

// Whole pages of EUI in jsdom, on a machine that has other things to do.
jest.setTimeout(60_000);

const anAlert = (patch: Partial<AlertRecord> = {}): AlertRecord => ({
  id: 'orders → payments (1)',
  ruleId: 'r1',
  ruleName: 'payments is slow',
  kind: 'edgeLatency',
  edge: 'orders→payments' as EdgeId,
  source: 'orders',
  destination: 'payments',
  reason: 'p95 506 ms in the last hour',
  status: 'active',
  startedAt: epochMs(Date.now() - 600_000),
  ...patch,
});

interface Shown {
  rules?: Rule[];
  alerts?: AlertsAnswer | Error;
  alerting?: Partial<AlertingHost>;
}

/** The page, with a host that has these rules and alerts and takes every change. */
function open({ rules = [aRule()], alerts = { alerts: [] }, alerting = {} }: Shown = {}) {
  const done = () => jest.fn().mockResolvedValue(undefined);
  const actions = {
    enableRule: done(),
    muteRule: done(),
    muteAlert: done(),
    snoozeRule: done(),
    deleteRule: done(),
    updateRule: jest.fn().mockResolvedValue(aRule()),
  };
  const host = aHost({
    search: '?page=alerts',
    alerting: anAlertingHost({
      findRules: jest.fn().mockResolvedValue(rules),
      health: jest.fn().mockResolvedValue({ hasEncryptionKey: true, hasApiKeys: true }),
      connectors: jest.fn().mockResolvedValue([]),
      connectorTypes: jest.fn().mockResolvedValue([]),
      ...actions,
      ...alerting,
    }),
  });
  host.http.mockImplementation(({ path }: { path: string }) => {
    if (path !== api.alerts.path) return new Promise(() => undefined);
    return alerts instanceof Error ? Promise.reject(alerts) : Promise.resolve(alerts);
  });
  const user = userEvent.setup({ delay: null, pointerEventsCheck: 0 });
  render(<App host={host} />);
  return { host, user, actions };
}

async function choose(user: ReturnType<typeof userEvent.setup>, entry: string) {
  await user.click(await screen.findByTestId('meshRuleMenu'));
  await user.click(await screen.findByTestId(entry));
}

test('a rule says what it watches, when it fires and whom it tells', async () => {
  open();
  const row = await screen.findByTestId('meshRuleRow');
  expect(row).toHaveTextContent('payments is slow');
  expect(row).toHaveTextContent('orders → payments: p95 latency is above 500 ms in the last hour');
  expect(row).toHaveTextContent('Watching');
  expect(row).toHaveTextContent('nobody');
});

describe('what can be done with a rule', () => {
  test('mute and unmute', async () => {
    const { user, actions } = open();
    await choose(user, 'meshRuleMute');
    await waitFor(() => expect(actions.muteRule).toHaveBeenCalledWith('r1', true));
  });

  test('a muted one says so, and can be heard again', async () => {
    const { user, actions } = open({ rules: [aRule({ mute_all: true })] });
    expect(await screen.findByTestId('meshRuleRow')).toHaveTextContent('Muted');
    await choose(user, 'meshRuleMute');
    await waitFor(() => expect(actions.muteRule).toHaveBeenCalledWith('r1', false));
  });

  test('snooze', async () => {
    const { user, actions } = open();
    await choose(user, 'meshRuleSnooze-8');
    await waitFor(() => expect(actions.snoozeRule).toHaveBeenCalledWith('r1', 8 * 3_600_000));
  });

  test('a snoozed one says until when, and can be woken', async () => {
    const until = new Date(Date.now() + 3_600_000).toISOString();
    const { user, actions } = open({ rules: [aRule({ is_snoozed_until: until })] });
    expect(await screen.findByTestId('meshRuleRow')).toHaveTextContent(`Snoozed until ${until.slice(11, 19)}`);
    await choose(user, 'meshRuleUnsnooze');
    await waitFor(() => expect(actions.snoozeRule).toHaveBeenCalledWith('r1', undefined));
  });

  test('disable and enable', async () => {
    const { user, actions } = open();
    await user.click(await screen.findByTestId('meshRuleEnabled'));
    await waitFor(() => expect(actions.enableRule).toHaveBeenCalledWith('r1', false));
  });

  test('a disabled one is enabled again', async () => {
    const { user, actions } = open({ rules: [aRule({ enabled: false })] });
    expect(await screen.findByTestId('meshRuleRow')).toHaveTextContent('Disabled');
    await user.click(screen.getByTestId('meshRuleEnabled'));
    await waitFor(() => expect(actions.enableRule).toHaveBeenCalledWith('r1', true));
  });

  test('delete, after a question', async () => {
    const { user, actions } = open();
    await choose(user, 'meshRuleDelete');
    expect(actions.deleteRule).not.toHaveBeenCalled();
    await user.click(await screen.findByTestId('confirmModalConfirmButton'));
    await waitFor(() => expect(actions.deleteRule).toHaveBeenCalledWith('r1'));
  });

  test('edit: the form opens as the rule is, and saves what was changed', async () => {
    const { user, actions } = open();
    await choose(user, 'meshRuleEdit');
    expect(await screen.findByTestId('meshAlertThreshold')).toHaveValue(500);
    expect(screen.getByTestId('meshAlertName')).toHaveValue('payments is slow');
    await user.clear(screen.getByTestId('meshAlertName'));
    await user.type(screen.getByTestId('meshAlertName'), 'renamed');
    await user.click(screen.getByTestId('meshAlertCreate'));
    await waitFor(() => expect(actions.updateRule).toHaveBeenCalled());
    const [id, body] = actions.updateRule.mock.calls[0] as [string, { name: string; params: object }];
    expect(id).toBe('r1');
    expect(body).toMatchObject({ name: 'renamed', params: { condition: { kind: 'above', threshold: 500 } } });
  });

  test('what the host refuses is told in its words', async () => {
    const message = 'Your role may not do this.';
    const muteRule = jest.fn().mockRejectedValue(new HttpFailure(403, { code: 'forbidden', message }));
    const { host, user } = open({ alerting: { muteRule } });
    await choose(user, 'meshRuleMute');
    await waitFor(() => expect(host.notify.error).toHaveBeenCalledWith('The rule stays as it was', message));
  });

  test('parameters that the form does not know are left alone', async () => {
    const { host, user } = open({ rules: [aRule({ params: { scope: 'something else' } })] });
    await choose(user, 'meshRuleEdit');
    expect(host.notify.error).toHaveBeenCalledWith('This rule cannot be changed here', expect.any(String));
    expect(screen.queryByTestId('meshAlertFlyout')).toBeNull();
  });
});

describe('alerts', () => {
  const over = anAlert({
    id: 'web → orders (2)',
    source: 'web',
    destination: 'orders',
    status: 'recovered',
    endedAt: epochMs(Date.now()),
  });

  test('active and over; one can be muted', async () => {
    const { user, actions } = open({ alerts: { alerts: [anAlert(), over] } });
    const active = await screen.findByTestId(/meshAlertRow-active/);
    expect(active).toHaveTextContent('orders → payments');
    expect(active).toHaveTextContent('p95 506 ms in the last hour');
    expect(screen.getByTestId(/meshAlertRow-recovered/)).toHaveTextContent('web → orders');
    expect(screen.getByTestId('meshRuleRow')).toHaveTextContent('1 alert');
    await user.click(within(active).getByTestId('meshAlertMute'));
    await waitFor(() => expect(actions.muteAlert).toHaveBeenCalledWith('r1', 'orders → payments (1)', true));
  });

  test('a muted one can be heard again', async () => {
    const rules = [aRule({ muted_alert_ids: ['orders → payments (1)'] })];
    const { user, actions } = open({ rules, alerts: { alerts: [anAlert()] } });
    await user.click(await screen.findByText('Unmute'));
    await waitFor(() => expect(actions.muteAlert).toHaveBeenCalledWith('r1', 'orders → payments (1)', false));
  });

  test('an edge leads to the map at the time of the alert', async () => {
    const { host, user } = open({ alerts: { alerts: [anAlert()] } });
    await user.click(await screen.findByTestId('meshAlertEdge'));
    expect(host.location.search()).toMatch(/^\?rangeFrom=.*&edge=orders%E2%86%92payments$/);
  });

  test('names are text', async () => {
    open({ alerts: { alerts: [anAlert({ source: '<img src=x onerror=alert(1)>', reason: '<b>\u202E' })] } });
    expect(await screen.findByTestId(/meshAlertRow-active/)).toHaveTextContent('<img src=x onerror=alert(1)>');
    expect(document.querySelector('main img, main b')).toBeNull();
  });
});

describe('in words, with what to do', () => {
  test.each<[string, AlertsAnswer, RegExp]>([
    ['no alert yet', { alerts: [] }, /No rule has raised an alert/],
    ['no alerting', { alerts: [], unavailable: 'no_alerting' }, /Alerting is switched off/],
    ['no index of alerts', { alerts: [], unavailable: 'not_kept' }, /makes one when the first rule runs/],
  ])('%s', async (_, alerts, sentence) => {
    open({ rules: [], alerts });
    expect(await screen.findByText(sentence)).toBeInTheDocument();
    expect(await screen.findByText(/Open an edge or a service on the map and choose "Alert me"/)).toBeInTheDocument();
  });

  test('an error, with a way to try again', async () => {
    const busy = new HttpFailure(429, { code: 'elasticsearch_busy', message: 'Elasticsearch is too busy to answer.' });
    open({ alerts: busy });
    expect(await screen.findByTestId('meshError')).toHaveTextContent('Elasticsearch is too busy to answer. Try again');
  });

  test('no privilege: rules are seen and cannot be touched', async () => {
    open({ alerting: { may: { saveRules: false, saveConnectors: false } } });
    expect(await screen.findByTestId('meshReadiness-privilege')).toHaveTextContent('Ask an administrator');
    expect(await screen.findByTestId('meshRuleMenu')).toBeDisabled();
    expect(screen.getByTestId('meshRuleEnabled')).toBeDisabled();
    expect(screen.getByTestId('meshAlertOnMesh')).toBeDisabled();
  });

  test.each([
    [
      'no encryption key',
      { hasEncryptionKey: false, hasApiKeys: true },
      'encryptionKey',
      'xpack.encryptedSavedObjects.encryptionKey',
    ],
    ['no API keys', { hasEncryptionKey: true, hasApiKeys: false }, 'apiKeys', 'xpack.security.authc.api_key.enabled: true'],
  ])('%s', async (_, health, id, fix) => {
    open({ alerting: { health: jest.fn().mockResolvedValue(health) } });
    expect(await screen.findByTestId(`meshReadiness-${id}`)).toHaveTextContent(fix);
    await waitFor(() => expect(screen.getByTestId('meshAlertOnMesh')).toBeDisabled());
  });
});
