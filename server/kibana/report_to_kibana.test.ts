import { someFacts } from '../../test/builders/some_facts';
import { toAlertId } from '../alerting/message/alert_ids';
import type { RunResult } from '../alerting/rule_type';
import type { AlertFactory, AlertsClient } from './alerting_contracts';
import { reportToKibana } from './report_to_kibana';

/** Doubles stand for Kibana only: its alerts client, and the factory of versions and clusters without alerts as data. */
const rule = { id: 'r1', name: 'payments is slow' };
const links = { view: (search: string) => `https://kibana.example${search}`, trace: () => undefined };
const facts = someFacts();
const id = toAlertId(facts.edge);
const result = (patch: Partial<RunResult> = {}): RunResult => ({
  state: {},
  active: [],
  ended: [],
  limitReached: false,
  ...patch,
});

function aClient(recovered: string[] = []) {
  return {
    report: jest.fn(),
    setAlertData: jest.fn(),
    getRecoveredAlerts: () => recovered.map((each) => ({ alert: { getId: () => each } })),
    getAlertLimitValue: () => 1_000,
    setAlertLimitReached: jest.fn(),
  } satisfies AlertsClient;
}

function aFactory(recovered: Array<{ getId(): string; setContext: jest.Mock }> = []) {
  const scheduleActions = jest.fn();
  const setLimitReached = jest.fn();
  const factory: AlertFactory = {
    create: () => ({ scheduleActions }),
    done: () => ({ getRecoveredAlerts: () => recovered }),
    alertLimit: { getValue: () => 1_000, setLimitReached },
  };
  return { factory, scheduleActions, setLimitReached };
}

const report = (run: RunResult, alertsClient: AlertsClient | null, alertFactory: AlertFactory = aFactory().factory) =>
  reportToKibana(run, rule, { alertsClient, alertFactory }, links);

describe('through the alerts client', () => {
  it('reports what fires with the document that is kept of it', () => {
    const client = aClient();
    report(result({ active: [facts] }), client);
    expect(client.report).toHaveBeenCalledTimes(1);
    expect(client.report).toHaveBeenCalledWith({
      id,
      actionGroup: 'firing',
      context: expect.objectContaining({
        title: 'orders → payments is slow',
        viewUrl: expect.stringContaining('https://kibana.example'),
      }),
      payload: expect.objectContaining({
        'kibana.alert.reason': `orders → payments is slow: ${facts.finding}`,
        'mesh_observability.source': 'orders',
        'mesh_observability.destination': 'payments',
        'mesh_observability.mesh': 'default',
        'mesh_observability.actual': 506,
        'mesh_observability.threshold': 300,
        'mesh_observability.since': '2026-11-22T10:05:38.000Z',
      }),
    });
  });

  it('gives what has recovered its last words; the dedup key is the one that it began with', () => {
    const client = aClient([id]);
    report(result({ active: [facts] }), client);
    report(result({ ended: [{ ...facts, ended: 'fine' }] }), client);
    const [began] = client.report.mock.calls[0] as [{ context: { dedupKey: string } }];
    const [last] = client.setAlertData.mock.calls.at(-1) as [{ id: string; context: { title: string; dedupKey: string } }];
    expect(last.id).toBe(id);
    expect(last.context.title).toBe('Recovered: orders → payments is slow');
    expect(last.context.dedupKey).toBe(began.context.dedupKey);
  });

  it('resolves with the same key also what it knows nothing of any more', () => {
    const client = aClient([id]);
    report(result({ active: [facts] }), client);
    const [began] = client.report.mock.calls[0] as [{ context: { dedupKey: string } }];
    const [last] = client.setAlertData.mock.calls.at(-1) as [{ context: { dedupKey: string } }];
    expect(last.context.dedupKey).toBe(began.context.dedupKey);
  });

  it.each([true, false])('says whether the limit was reached: %s', (limitReached) => {
    const client = aClient();
    report(result({ limitReached }), client);
    expect(client.setAlertLimitReached).toHaveBeenCalledWith(limitReached);
  });
});

describe('where alerts are not kept as documents', () => {
  it('fires through the factory, recovers and reports the limit', () => {
    const recovered = { getId: () => id, setContext: jest.fn() };
    const { factory, scheduleActions, setLimitReached } = aFactory([recovered]);
    report(result({ active: [facts], ended: [{ ...facts, ended: 'silent' }], limitReached: true }), null, factory);
    expect(scheduleActions).toHaveBeenCalledWith('firing', expect.objectContaining({ title: 'orders → payments is slow' }));
    expect(recovered.setContext).toHaveBeenCalledWith(expect.objectContaining({ title: 'Ended: orders → payments is slow' }));
    expect(setLimitReached).toHaveBeenCalledWith(true);
  });
});
