import { fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import React from 'react';
import { aHost } from '../../../test/builders/a_host';
import type { SetupInstallRequest } from '../../../common/contract/setup_install';
import { api } from '../../../common/contract/api';
import type { InstalledObject, InstallOutcome, SetupDiagnosis, SetupSignal, SignalDiagnosis } from '../../../common/domain/setup';
import { bytes, epochMs, milliseconds, perSecond } from '../../../common/domain/units';
import { App } from '../../app';
import { HttpFailure } from '../../host/http_failure';

// Whole pages of EUI in jsdom, on a machine that has other things to do.
jest.setTimeout(120_000);

const REFUSAL = { code: 'not_readable' as const, status: 403, said: 'action [search] is unauthorized.' };
const NOW = epochMs(Date.parse('2026-11-22T12:00:00Z'));

const aSignal = (signal: SetupSignal, patch: Partial<SignalDiagnosis> = {}): SignalDiagnosis => ({
  signal,
  state: 'absent',
  indices: `${signal}-*`,
  formats: [],
  unparsed: [],
  notes: [],
  ...patch,
});
const LOGS = aSignal('access_logs', {
  state: 'arriving',
  formats: [
    {
      id: 'kuma_access_log_json',
      isRead: true,
      documents: 86_400,
      newest: epochMs(NOW - 2_000),
      stores: [{ name: 'kuma-access-log-2026.11.22', documents: 86_400, newest: epochMs(NOW - 2_000) }],
      indexCount: 1,
      missing: [
        { fact: 'status', without: 86_400, of: 86_400 },
        { fact: 'zone', without: 60_000, of: 86_400 },
        { fact: 'path', without: 10, of: 86_400 },
      ],
      malformed: [{ fact: 'duration', documents: 3 }],
      ahead: { documents: 40, furthest: epochMs(NOW + 3_600_000) },
      unprepared: ['duration_millis'],
    },
  ],
});
const REST = [aSignal('metrics'), aSignal('traces'), aSignal('application_logs', { state: 'off' })];
const aDiagnosis = (patch: Partial<SetupDiagnosis> = {}): SetupDiagnosis => ({
  at: NOW,
  signals: [LOGS, ...REST],
  searches: 3,
  took: milliseconds(40),
  ...patch,
});
const anObject = (patch: Partial<InstalledObject> = {}): InstalledObject => ({
  id: 'index_template/kuma-access-log',
  kind: 'index_template',
  name: 'kuma-access-log',
  purpose: 'Access logs',
  version: 3,
  state: 'absent',
  request: { method: 'PUT', path: '/_index_template/kuma-access-log', body: { version: 3 } },
  takesAlong: [],
  ...patch,
});

interface Shown {
  diagnosis?: SetupDiagnosis | Error;
  objects?: InstalledObject[];
  outcome?: InstallOutcome;
  keepDays?: number;
  may?: boolean;
  more?: Record<string, unknown>;
}

function open({
  diagnosis = aDiagnosis(),
  objects = [anObject()],
  outcome = { results: [] },
  keepDays = 30,
  may = true,
  more = {},
}: Shown = {}) {
  const answers: Record<string, unknown> = {
    [api.setupDiagnosis.path]: diagnosis,
    [api.setupInstallation.path]: { objects, keepDays },
    [api.setupInstall.path]: outcome,
    ...more,
  };
  const host = aHost({ search: '?page=setup', may: { knownFindings: true, setup: may, machineLearning: true } });
  host.http.mockImplementation(({ path }: { path: string }) => {
    const answer = answers[path];
    return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer);
  });
  render(<App host={host} />);
  const sent = () =>
    (host.http.mock.calls as Array<[{ path: string; body?: unknown }]>)
      .filter(([{ path }]) => path === api.setupInstall.path)
      .map(([{ body }]) => body as SetupInstallRequest);
  return { host, sent };
}

describe('signals', () => {
  it('says what arrives, what it lacks and what that costs, with the lines that say it', async () => {
    open();
    const card = await screen.findByTestId('meshSignal-access_logs');
    expect(card).toHaveAttribute('data-state', 'arriving');
    expect(card).toHaveTextContent('86,400 in the last day, the newest 2 s ago');
    expect(card).toHaveTextContent('No response code: errors are unknown.');
    expect(card).toHaveTextContent('69 % without zone');
    // A few connections have no path: that is no lack.
    expect(card).not.toHaveTextContent('without path');
    expect(within(card).getByTestId('meshAhead')).toHaveTextContent('40 dated in the future');
    expect(within(card).getByTestId('meshSetupMalformed')).toHaveTextContent('3 have a duration that is none');
    expect(within(card).getByTestId('meshSetupUnprepared')).toHaveTextContent('duration_millis');
    await waitFor(() => expect(within(card).getByTestId('meshSetupFormatFix')).toHaveTextContent('%RESPONSE_CODE%'));
    expect(screen.getByTestId('meshSetupSentence')).toHaveTextContent(
      'Access logs arrive, without response codes: errors are unknown.',
    );
    expect(screen.getByTestId('meshSignal-application_logs')).toHaveTextContent('Not looked for');
  });

  it('an empty cluster: the first thing to do', async () => {
    open({ diagnosis: aDiagnosis({ signals: [aSignal('access_logs'), ...REST] }) });
    await waitFor(() => expect(screen.getByTestId('meshSetupSentence')).toHaveTextContent('No telemetry yet'));
    expect(screen.getByTestId('meshNoCost')).toBeInTheDocument();
  });

  it('lines as text: where they are, and the request that has them read', async () => {
    const unparsed = [
      {
        index: 'kuma-<b>text</b>',
        documents: 12,
        estimated: true,
        formats: ['request' as const],
        unreadable: [{ reason: 'not_json' as const, documents: 2 }],
        pipeline: 'kuma-access-log',
      },
    ];
    open({ diagnosis: aDiagnosis({ signals: [aSignal('access_logs', { unparsed }), ...REST] }) });
    expect(await screen.findByTestId('meshSetupUnparsed')).toHaveTextContent('About 12 in kuma-<b>text</b>');
    expect(screen.getByTestId('meshSignal-access_logs')).toHaveTextContent('PUT /kuma-%3Cb%3Etext%3C%2Fb%3E/_settings');
    expect(screen.getByTestId('meshSetupUnreadable')).toHaveTextContent('begins like JSON and is none');
  });

  it('rights that are not whole, and a signal that cannot be read', async () => {
    const traces = aSignal('traces', { state: 'unread', refusal: REFUSAL });
    const logs = { ...LOGS, notes: [{ code: 'not_readable' as const, indices: ['logs-*'], all: true }] };
    open({ diagnosis: aDiagnosis({ signals: [logs, aSignal('metrics'), traces] }) });
    expect(await screen.findByTestId('meshSetupNotes')).toHaveTextContent('logs-*');
    expect(screen.getByTestId('meshSignal-traces')).toHaveTextContent(
      'lets you read none of the indices that this needs. Ask an administrator for the read privilege on them. Elasticsearch says: action [search] is unauthorized.',
    );
    expect(screen.getByTestId('meshSetupSentence')).toHaveTextContent('cannot be read');
  });

  it('a failure is said, and the rest of the page stands', async () => {
    open({ diagnosis: new HttpFailure(503, { code: 'elasticsearch_unreachable', message: 'Elasticsearch cannot be reached.' }) });
    expect(await screen.findByTestId('meshError')).toHaveTextContent('Elasticsearch cannot be reached.');
    expect(screen.getByTestId('meshWizard')).toBeInTheDocument();
  });
});

describe('installs', () => {
  it('shows what is sent, installs what is missing at once', async () => {
    const { sent } = open({ outcome: { results: [] } });
    fireEvent.click(await screen.findByTestId('meshInstalledShow'));
    expect(screen.getByTestId('meshInstallBody')).toHaveTextContent('PUT /_index_template/kuma-access-log');
    fireEvent.click(screen.getByTestId('meshInstallAll'));
    await waitFor(() => expect(sent()).toEqual([{ action: 'install', confirmed: [] }]));
  });

  it('asks once more before it overwrites what somebody else made, and says a refusal', async () => {
    const id = 'index_template/kuma-access-log';
    const refused = {
      id,
      kind: 'index_template' as const,
      name: 'kuma-access-log',
      did: 'refused' as const,
      reason: {
        code: 'privilege_needed' as const,
        doing: 'change' as const,
        kind: 'index_template' as const,
        privilege: 'manage_index_templates',
      },
    };
    const differences = { shown: [{ path: 'template.settings.index.number_of_shards', there: '5', ours: '1' }], count: 1 };
    const { sent } = open({ objects: [anObject({ state: 'foreign', differences })], outcome: { results: [refused] } });
    const button = await screen.findByTestId('meshInstall');
    fireEvent.click(button);
    expect(sent()).toEqual([]);
    expect(button).toHaveTextContent('Overwrite what is there');
    expect(screen.getByTestId('meshDifferences')).toHaveTextContent('number_of_shards: 5 → 1');
    fireEvent.click(button);
    await waitFor(() => expect(sent()).toEqual([{ action: 'install', only: [id], confirmed: [{ id, state: 'foreign' }] }]));
    expect(await screen.findByTestId('meshInstallTold')).toHaveTextContent('manage_index_templates');
  });

  it('who may not install is told so, and can copy', async () => {
    open({ may: false });
    expect(await screen.findByTestId('meshInstallState')).toHaveTextContent('may look, but not install');
    expect(screen.queryByTestId('meshInstall')).toBeNull();
    expect(screen.getByTestId('meshInstalledShow')).toBeInTheDocument();
  });

  it('days begin with those that are installed; what is none is said and not asked for', async () => {
    const { host } = open({ keepDays: 14 });
    const field = await screen.findByTestId('meshKeepDays');
    expect(field).toHaveValue(14);
    fireEvent.change(field, { target: { value: '0' } });
    expect(await screen.findByText('1 to 3,650 days.')).toBeInTheDocument();
    const asked = (host.http.mock.calls as Array<[{ path: string; query?: { keepDays?: number } }]>)
      .filter(([{ path }]) => path === api.setupInstallation.path)
      .map(([{ query }]) => query?.keepDays);
    expect(new Set(asked)).toEqual(new Set([undefined]));
  });

  it('a policy is not installed for other days than those that stand in the field', async () => {
    open({ objects: [anObject({ choice: 'keep_days' })] });
    fireEvent.change(await screen.findByTestId('meshKeepDays'), { target: { value: '5000' } });
    await screen.findByText('1 to 3,650 days.');
    expect(screen.getByTestId('meshInstall')).toBeDisabled();
  });

  it('confirms what was shown and nothing that came after, and leaves focus where the outcome stands', async () => {
    const { sent } = open({ objects: [anObject({ state: 'changed', digest: 'abc' })], outcome: { results: [] } });
    const button = await screen.findByTestId('meshInstall');
    button.focus();
    fireEvent.click(button);
    fireEvent.click(button);
    await waitFor(() => expect(sent()).toMatchObject([{ confirmed: [{ state: 'changed', digest: 'abc' }] }]));
    await waitFor(() => expect(screen.getByTestId('meshInstalled')).toHaveFocus());
  });

  it('says what is taken along, and what was done when the rest failed', async () => {
    const results = [
      {
        id: 'index_template/kuma-access-log',
        kind: 'index_template' as const,
        name: 'kuma-access-log',
        did: 'failed' as const,
        reason: { code: 'unanswered' as const, said: 'down' },
      },
    ];
    open({ objects: [anObject({ takesAlong: ['component_template/part'] })], outcome: { results } });
    expect(await screen.findByTestId('meshTakesAlong')).toHaveTextContent('refers to component_template/part');
    fireEvent.click(screen.getByTestId('meshInstall'));
    expect(await screen.findByTestId('meshInstallTold')).toHaveTextContent('did not answer (down)');
  });
});

describe('the wizard', () => {
  it('shows the files of a road, with the address in them, and refuses what is none', async () => {
    open();
    await screen.findByTestId('meshWizard');
    await waitFor(() => expect(screen.getAllByTestId('meshWizardFile')).toHaveLength(2));
    fireEvent.change(screen.getByTestId('meshWizardAddress'), { target: { value: 'https://es.example:9200' } });
    expect(screen.getAllByTestId('meshWizardFile')[0]).toHaveTextContent('https://es.example:9200');
    fireEvent.change(screen.getByTestId('meshWizardAddress'), { target: { value: "https://a' }\nevil: 1" } });
    expect(await screen.findByText(/An address like/)).toBeInTheDocument();
    expect(screen.getByTestId('meshWizard')).not.toHaveTextContent('evil');
    expect(screen.getAllByTestId('meshWizardFile')[0]).toHaveTextContent('ELASTICSEARCH_URL');
  });

  it('on Kubernetes has the address in the Secret too, and without TLS no key', async () => {
    open();
    fireEvent.change(await screen.findByTestId('meshWizardPlatform'), { target: { value: 'kubernetes' } });
    fireEvent.change(screen.getByTestId('meshWizardAddress'), { target: { value: 'https://es.example:9200' } });
    const commands = () => screen.getAllByTestId('meshWizardCommand').map(({ textContent }) => textContent);
    await waitFor(() => expect(screen.getAllByTestId('meshWizardFile')).toHaveLength(3));
    expect(commands()[0]).toContain('POST /_security/api_key');
    expect(commands()[1]).toContain("--from-literal=url='https://es.example:9200'");
    expect(screen.getByTestId('meshWizardAuthority')).toHaveTextContent(
      /--from-file=http_ca\.crt .* uncomment the line of kuma_access_log\.conf that names it\. logstash\.yaml mounts it/,
    );
    expect(screen.getByTestId('meshWizardUndo')).toHaveTextContent(
      'if nothing else does: kubectl delete namespace observability',
    );
    expect(commands().at(-1)).toContain('DELETE /_security/api_key');
    fireEvent.change(screen.getByTestId('meshWizardAddress'), { target: { value: 'http://es.example:9200' } });
    expect(screen.getByTestId('meshWizard')).toHaveTextContent('Over http nothing logs in');
    expect(commands().join('\n')).not.toContain('_security');
    expect(screen.queryByTestId('meshWizardAuthority')).toBeNull();
  });

  it('sends to another host, and warns before a Mesh is replaced', async () => {
    open();
    fireEvent.change(await screen.findByTestId('meshWizardReceiver'), { target: { value: 'logstash.example' } });
    await waitFor(() => expect(screen.getAllByTestId('meshWizardFile')[1]).toHaveTextContent('logstash.example:5000'));
    expect(screen.queryByText(/switches mutual TLS off/)).toBeNull();
    fireEvent.change(screen.getByTestId('meshWizardVersion'), { target: { value: '1x' } });
    expect(screen.getAllByTestId('meshWizardNote')[0]).toHaveAttribute('data-note', 'mesh_replaced');
    await waitFor(() => expect(screen.getByTestId('meshWizard')).toHaveTextContent('Not applied: your Mesh holds more.'));
    fireEvent.change(screen.getByTestId('meshWizardReceiver'), { target: { value: 'a; reboot' } });
    expect(await screen.findByText(/IPv4 address, without a port/)).toBeInTheDocument();
    expect(screen.getByTestId('meshWizard')).not.toHaveTextContent('reboot:5000');
  });

  it('says why a road is closed', async () => {
    open();
    fireEvent.change(await screen.findByTestId('meshWizardPlatform'), { target: { value: 'kubernetes' } });
    fireEvent.change(screen.getByTestId('meshWizardRoad'), { target: { value: 'filebeat' } });
    expect(screen.getAllByTestId('meshWizardNote')[0]).toHaveTextContent('gone with its pod');
    expect(screen.queryByTestId('meshWizardStep')).toBeNull();
  });
});

describe('the first record', () => {
  const newest = { signal: 'access_logs' as const, at: NOW, store: 'kuma-access-log', source: 'orders', destination: 'payments' };
  const came = { now: NOW, searches: 1, arrived: [{ signal: 'access_logs' as const, documents: 1, newest, notes: [] }] };
  const watched = (host: ReturnType<typeof open>['host']) =>
    (host.http.mock.calls as Array<[{ path: string; query?: { since?: number } }]>)
      .filter(([{ path }]) => path === api.setupWatch.path)
      .map(([{ query }]) => query?.since);

  it('is watched for since the server’s own time, not the browser’s', async () => {
    const { host } = open({ more: { [api.setupWatch.path]: came } });
    fireEvent.click(await screen.findByTestId('meshWatch'));
    expect(await screen.findByTestId('meshArrived')).toHaveTextContent('Access logs: the first. Newest: orders → payments');
    expect(watched(host).slice(0, 2)).toEqual([undefined, NOW]);
  });

  it('a failure is said, and trying again asks again', async () => {
    const down = new HttpFailure(503, { code: 'elasticsearch_unreachable', message: 'Elasticsearch cannot be reached.' });
    const more: Record<string, unknown> = { [api.setupWatch.path]: down };
    const { host } = open({ more });
    fireEvent.click(await screen.findByTestId('meshWatch'));
    await screen.findByTestId('meshError');
    const before = watched(host).length;
    host.http.mockImplementation(({ path }: { path: string }) => Promise.resolve(path === api.setupWatch.path ? came : {}));
    fireEvent.click(screen.getByTestId('meshRetry'));
    expect(await screen.findByTestId('meshArrived')).toHaveTextContent('orders → payments');
    expect(watched(host).length).toBeGreaterThan(before);
  });

  it('a signal that may not be read is named, the others are watched', async () => {
    const traces = { signal: 'traces' as const, documents: 0, refusal: REFUSAL, notes: [{ code: 'timed_out' as const }] };
    open({ more: { [api.setupWatch.path]: { ...came, arrived: [...came.arrived, traces] } } });
    fireEvent.click(await screen.findByTestId('meshWatch'));
    expect(await screen.findByTestId('meshWatchUnread')).toHaveTextContent(
      /Traces: Your role lets you read none.*Traces: The search ran out of time/,
    );
    expect(screen.getByTestId('meshArrived')).toBeInTheDocument();
  });
});

it('explains a missing edge by what was found', async () => {
  const evidence = [
    { code: 'only_inbound' as const, inbound: 40 },
    { code: 'name_unknown' as const, end: 'source' as const, alike: ['orders'] },
    { code: 'not_known' as const, signal: 'traces' as const, why: { because: 'unread' as const, refusal: REFUSAL } },
    { code: 'cut' as const, where: 'earlier' as const },
  ];
  open({ more: { [api.missingEdge.path]: { evidence, searches: 5, notes: [] } } });
  await userEvent.type(await screen.findByTestId('meshMissingSource'), 'order');
  expect(screen.getByTestId('meshMissingAsk')).toBeDisabled();
  await userEvent.type(screen.getByTestId('meshMissingDestination'), 'payments{Enter}');
  const list = await screen.findByTestId('meshEvidence');
  expect(list).toHaveTextContent('Only the called side logs: 40 inbound lines');
  expect(list).toHaveTextContent('Much alike: orders');
  expect(list).toHaveTextContent('Traces could not be asked: Your role lets you read none');
  expect(list).toHaveTextContent('Not all of the month before could be looked through');
});

describe('a missing edge of which nothing was found', () => {
  const unread = (signal: 'logs' | 'traces') => ({
    code: 'not_known' as const,
    signal,
    why: { because: 'unread' as const, refusal: REFUSAL },
  });
  const absent = { code: 'not_known' as const, signal: 'traces' as const, why: { because: 'absent' as const } };
  it.each([
    ['every signal was asked', [absent], /Both are known, and no signal saw one/],
    ['traces could not be asked', [unread('traces')], /Both are known, and no signal that could be asked saw one/],
    ['access logs could not be asked', [unread('logs'), absent], undefined],
  ])('%s', async (_, evidence, closing) => {
    open({ more: { [api.missingEdge.path]: { evidence, searches: 5, notes: [] } } });
    fireEvent.change(await screen.findByTestId('meshMissingSource'), { target: { value: 'orders' } });
    fireEvent.change(screen.getByTestId('meshMissingDestination'), { target: { value: 'payments' } });
    fireEvent.click(screen.getByTestId('meshMissingAsk'));
    const list = await screen.findByTestId('meshEvidence');
    expect(within(list).getAllByRole('listitem')).toHaveLength(evidence.length + (closing ? 1 : 0));
    if (closing) expect(list).toHaveTextContent(closing);
    else expect(list).not.toHaveTextContent('Both are known');
  });
});

it('says what a day takes, how long a disk lasts, and how it was computed', async () => {
  const cost = {
    lastHour: perSecond(2),
    lastDay: perSecond(100),
    perDocument: { size: bytes(200), from: 'index_stats' as const, documents: 10_000, indices: 2 },
    copies: 2,
  };
  open({ diagnosis: aDiagnosis({ cost }) });
  const section = await screen.findByTestId('meshCost');
  expect(section).toHaveTextContent('3.5 GB');
  expect(section).toHaveTextContent('104 GB');
  fireEvent.change(screen.getByTestId('meshCostDisk'), { target: { value: '100' } });
  expect(section).toHaveTextContent('28 days');
  expect(screen.getByTestId('meshCostHow')).toHaveTextContent(
    '100/s over the last day (last hour: 2/s) × 86,400 s × 200 B a document × 2 copies',
  );
});
