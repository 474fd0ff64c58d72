import { someFacts } from '../../test/builders/some_facts';
import { epochMs } from '../../common/domain/units';
import type { EdgeId } from '../../common/domain/edge';
import { toRuleState } from '../alerting/rule_state';
import type { Config } from './config_schema';
import type { ExecutorOptions, KibanaRuleType } from './alerting_contracts';
import { registerRuleTypes } from './register_rule_types';

const config: Config = { indices: { accessLogs: 'logs-kuma*', traces: '', metrics: '' } };
const NOW = Date.parse('2026-11-22T10:20:30Z');
const MINUTE = 60_000;

function typeOf(id: string): KibanaRuleType {
  const types: KibanaRuleType[] = [];
  registerRuleTypes({ registerType: (type) => void types.push(type) }, { config, publicBaseUrl: 'https://kibana.example' });
  return types.find((type) => type.id === `meshObservability.${id}`)!;
}

const service = (name: string) => ({ id: `default/zone-1//${name}`, kind: 'service', name, mesh: 'default' });
const params = {
  scope: { kind: 'edge', source: service('orders'), destination: service('payments') },
  percentile: 'p95',
  condition: { kind: 'above', threshold: 300 },
  windowMinutes: 5,
  minRequests: 3,
};

/** A Kibana in which no index holds access logs. */
function options({ state, startedAt = NOW, client = true }: { state?: unknown; startedAt?: number; client?: boolean } = {}) {
  const alertsClient = {
    report: jest.fn(),
    setAlertData: jest.fn(),
    getRecoveredAlerts: () => [],
    getAlertLimitValue: () => 7,
    setAlertLimitReached: jest.fn(),
  };
  const addLastRunWarning = jest.fn();
  const executor: ExecutorOptions = {
    params,
    state,
    spaceId: 'default',
    rule: { id: 'r1', name: 'payments is slow' },
    startedAt: new Date(startedAt),
    logger: { debug: jest.fn(), info: jest.fn(), warn: jest.fn(), error: jest.fn() },
    services: {
      scopedClusterClient: {
        asCurrentUser: {
          fieldCaps: async () => ({ indices: [], fields: {} }),
          search: () => Promise.reject(new Error('nothing to search')),
        },
      },
      uiSettingsClient: { get: async () => '' },
      savedObjectsClient: { find: async () => ({ saved_objects: [] }), create: jest.fn(), delete: jest.fn() },
      alertsClient: client ? alertsClient : null,
      alertFactory: {
        create: () => ({ scheduleActions: jest.fn() }),
        done: () => ({ getRecoveredAlerts: () => [] }),
        alertLimit: { getValue: () => 7, setLimitReached: jest.fn() },
      },
      ruleResultService: { addLastRunWarning },
    },
  };
  return { executor, alertsClient, addLastRunWarning };
}

const edge = someFacts().edge.id;
const firing = (unknownSince?: number) =>
  toRuleState(
    new Map<EdgeId, Parameters<typeof toRuleState>[0] extends ReadonlyMap<EdgeId, infer Kept> ? Kept : never>([
      [
        edge,
        {
          since: epochMs(NOW - 30 * MINUTE),
          ...(unknownSince === undefined ? {} : { unknownSince: epochMs(unknownSince) }),
          facts: someFacts({ windowMinutes: 5 }),
        },
      ],
    ]),
  );

it.each(['edgeLatency', 'edgeErrors', 'edgeTraffic', 'meshAnomaly'])(
  '%s is one of Observability: its maintenance windows hold',
  (id) => {
    expect(typeOf(id)).toMatchObject({ category: 'observability', autoRecoverAlerts: true, doesSetRecoveryContext: true });
  },
);

it('refuses parameters in the words that the form uses, and takes what the form makes', () => {
  const { validate } = typeOf('edgeLatency');
  expect(() => validate.params.validate({ ...params, windowMinutes: 0 })).toThrow(/windowMinutes: must be a whole number/);
  expect(validate.params.validate(params)).toMatchObject({ windowMinutes: 5, hide: [] });
});

it('without data nothing is over: an alert is reported on with what was last known', async () => {
  const { executor, alertsClient } = options({ state: JSON.parse(JSON.stringify(firing())) });
  const { state } = await typeOf('edgeLatency').executor(executor);
  expect(alertsClient.report).toHaveBeenCalledTimes(1);
  expect(alertsClient.report.mock.calls[0]?.[0]).toMatchObject({ actionGroup: 'firing' });
  expect(Object.keys((state as { alerts: object }).alerts)).toEqual([edge]);
});

it('when there was none for as long as the window, it ends; Kibana resolves what is not reported', async () => {
  const { executor, alertsClient } = options({ state: JSON.parse(JSON.stringify(firing(NOW - 6 * MINUTE))) });
  const { state } = await typeOf('edgeLatency').executor(executor);
  expect(alertsClient.report).not.toHaveBeenCalled();
  expect((state as { alerts: object }).alerts).toEqual({});
});

it('says on the rule’s page why nothing could be judged', async () => {
  const { executor, addLastRunWarning } = options();
  await typeOf('edgeLatency').executor(executor);
  expect(addLastRunWarning).toHaveBeenCalledWith(expect.stringContaining('logs-kuma*'));
});

it('a first run, and a state that another version wrote, are taken as they come', async () => {
  for (const state of [undefined, {}, { alerts: 'x' }]) {
    const { executor } = options({ state, client: false });
    await expect(typeOf('edgeLatency').executor(executor)).resolves.toEqual({ state: { alerts: {} } });
  }
});
