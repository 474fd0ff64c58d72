import type { ExampleValues } from './fill_example';
import { HERE, needsKey } from './fill_example';
import { keyPartOf } from './key_request';
import type { Choice, ExampleFile, Platform } from './roads';
import { filesOf, receiverOf } from './roads';

/** All that a file may bring is put in quotes; a mesh's and a host's name hold letters, digits, dashes and dots only. */
export const NAMESPACE = 'observability';
const KEPT = 'mesh_before.yaml';
const LINES = 'kuma-access-log-*';
const SAMPLES = 'metricbeat-*';
/** What is to be put in has the shape of no address, so that nobody's host is asked while it is forgotten. */
const PLACE = '<https://elasticsearch:9200>';
const CONTROL_PLANE = 'http://<control plane>:5676';
/** What a Mesh may hold besides its name, of every version. */
const PARTS = 'mtls|logging|metrics|tracing|networking|routing|constraints|meshServices|skipCreatingInitialPolicies';

/** What is typed to have a file taken. `needed` are the variables that the filled file reads. */
export function commandOf(file: ExampleFile, choice: Choice, values: ExampleValues, needed: readonly string[]): string {
  const { taker, saveAs } = file;
  switch (taker) {
    case 'kuma':
      return isMesh(file) ? applyMesh(saveAs, choice.platform) : `${toolOf(choice.platform)} apply -f ${saveAs}`;
    case 'config_map':
      return putByKubectl(`-n ${NAMESPACE} create configmap ${workloadOf(choice).name} --from-file=${saveAs}`);
    case 'cluster':
      return `kubectl apply -f ${saveAs}\nkubectl -n ${NAMESPACE} rollout status ${workloadOf(choice).path}`;
    case 'prometheus':
      return `prometheus --config.file=${saveAs}`;
    case 'logstash':
      return lines(exports(choice, needed), listen('KUMA_LISTEN', values), [`logstash -f ${saveAs}`]);
    case 'collector':
      return lines(exports(choice, needed), discovery(choice), listen('COLLECTOR_LISTEN', values), [
        `otelcol-contrib --config ${saveAs}`,
      ]);
    case 'filebeat':
    case 'metricbeat':
      return lines(exports(choice, needed), [`${taker} -e -c ${saveAs}`]);
  }
}

const toolOf = (platform: Platform) => (platform === 'universal' ? 'kumactl' : 'kubectl');

/** Files of 1.x put a part into the Mesh itself. */
export const isMesh = ({ path, taker }: ExampleFile): boolean => taker === 'kuma' && path.endsWith('_1x_2x.yaml');

/** Makes what is not there and renews what is: a second road, or a second try, stops at no AlreadyExists. */
const putByKubectl = (making: string): string => `kubectl ${making} --dry-run=client -o yaml | kubectl apply -f -`;

/** What runs in the namespace, as its manifest calls it. */
const workloadOf = ({ road }: Choice): { name: string; path: string } =>
  road === 'logstash' ? { name: 'logstash', path: 'deployment/logstash' } : { name: 'collector', path: 'statefulset/collector' };

/** One for each receiver: they take the key in different forms. */
const secretOf = (choice: Choice): string => `elasticsearch-${workloadOf(choice).name}`;

/**
 * A Mesh is replaced whole: it is applied by itself only if the one that was kept is there and has nothing to lose. What cannot be looked into, a file that is
 * missing or empty, counts as a Mesh that has.
 */
const applyMesh = (saveAs: string, platform: Platform): string =>
  [
    `if ! grep -sqE '^(type|kind): *Mesh *$' ${KEPT}`,
    `then echo 'Not applied: ${KEPT} is missing or holds no Mesh. Keep yours first, by the step before this one.'`,
    `elif grep -qE '^ *(${PARTS}):' ${KEPT}`,
    `then echo 'Not applied: your Mesh holds more. Copy the parts of ${KEPT} into ${saveAs}, then: ${toolOf(platform)} apply -f ${saveAs}'`,
    `else ${toolOf(platform)} apply -f ${saveAs}`,
    'fi',
  ].join('\n');

/** Keeps the Mesh as it is: to see what it holds, and to put it back. */
export const keepMesh = ({ platform }: Choice, { mesh }: ExampleValues): string =>
  platform === 'universal'
    ? `kumactl get mesh ${mesh} -o yaml > ${KEPT}`
    : `kubectl get mesh ${mesh} -o yaml | sed '/^  resourceVersion:/d' > ${KEPT}`;

/** Kubernetes' own place for the receiver, with the address and the key in a Secret. */
export function prepareNamespace(choice: Choice, values: ExampleValues): string {
  const key = needsKey(values) ? `<${keyPartOf(receiverOf(choice.road))}>` : 'none';
  const literals = `--from-literal=url='${values.url ?? PLACE}' --from-literal=api-key='${key}'`;
  return [
    putByKubectl(`create namespace ${NAMESPACE}`),
    putByKubectl(`-n ${NAMESPACE} create secret generic ${secretOf(choice)} ${literals}`),
  ].join('\n');
}

/** Whether the receiver is there and passes on, by shell. */
export function verify(choice: Choice, { receiver = HERE }: ExampleValues): string {
  const { platform, road } = choice;
  if (platform === 'kubernetes')
    return `kubectl -n ${NAMESPACE} get pods\nkubectl -n ${NAMESPACE} logs ${workloadOf(choice).path} --tail=20`;
  switch (road) {
    case 'logstash':
      return listens(receiver, 5000);
    case 'collector':
      return listens(receiver, 4317);
    case 'filebeat':
      return 'tail -n 3 /var/log/kuma/access.log\nfilebeat test output -c filebeat.yml';
    case 'metricbeat':
      return 'metricbeat test output -c metricbeat_collector.yml';
    case 'remote_write':
      return `metricbeat test output -c metricbeat_remote_write.yml\n${listens(HERE, 9201)}`;
  }
}

/** By bash itself: netcat is not on every host. */
const listens = (host: string, port: number) => `bash -c ': > /dev/tcp/${host}/${port}' && echo 'it listens'`;

/** The newest document that came, for Dev Tools. */
export function lookUp({ road }: Choice): string {
  const index = {
    logstash: LINES,
    filebeat: LINES,
    collector: 'logs-*,metrics-*,traces-*',
    metricbeat: SAMPLES,
    remote_write: SAMPLES,
  }[road];
  return `GET /${index}/_search?size=1&sort=@timestamp:desc`;
}

/** Takes back what the steps did, the last first. `texts` are the filled files of Kuma's, in their order. */
export function undo(choice: Choice, { mesh }: ExampleValues, texts: readonly string[]): string {
  const files = filesOf(choice).filter(({ taker }) => taker === 'kuma');
  const isUniversal = choice.platform === 'universal';
  const ofKuma = [...files].reverse().flatMap((file) => {
    const named = resourcesIn(texts[files.indexOf(file)] ?? '').filter(({ kind }) => kind !== 'Mesh');
    const deletions = named.map(({ kind, name }) =>
      isUniversal
        ? `kumactl delete ${ARGUMENTS[kind] ?? kind.toLowerCase()} ${name} --mesh ${mesh}`
        : `kubectl delete ${kind.toLowerCase()} ${name}${CLUSTER_WIDE.has(kind) ? '' : ' -n kuma-system'}`,
    );
    return isMesh(file) ? [...deletions, isUniversal ? `kumactl apply -f ${KEPT}` : `kubectl replace -f ${KEPT}`] : deletions;
  });
  // The backend is named by several files, and is deleted once, when nothing refers to it any more.
  const last = [...new Set(ofKuma.reverse())].reverse();
  return [...last, ...(isUniversal ? [] : [undoReceiver(choice)])].join('\n');
}

/** What the road put into the namespace, and no more: another road may run there. A StatefulSet leaves its volume behind. */
function undoReceiver(choice: Choice): string {
  const { name, path } = workloadOf(choice);
  const made = [path, `service/${name}`, `configmap/${name}`, `secret/${secretOf(choice)}`];
  const volumes = choice.road === 'collector' ? [`persistentvolumeclaim/queue-${name}-0`] : [];
  return `kubectl -n ${NAMESPACE} delete --ignore-not-found ${[...made, ...volumes].join(' ')}`;
}

/** What kumactl calls a kind where it is not the kind in small letters. */
const ARGUMENTS: Partial<Record<string, string>> = { TrafficLog: 'traffic-log', TrafficTrace: 'traffic-trace' };
const CLUSTER_WIDE = new Set(['TrafficLog', 'TrafficTrace']);

/** Kinds and names in a file of Kuma's, universal or Kubernetes'. */
function resourcesIn(text: string): Array<{ kind: string; name: string }> {
  return text.split(/^---$/m).flatMap((document) => {
    const kind = /^(?:type|kind): (\w+)$/m.exec(document)?.[1];
    const name = /^(?:name|metadata:\n {2}name): "?([a-z0-9-]+)"?$/m.exec(document)?.[1];
    return kind === undefined || name === undefined ? [] : [{ kind, name }];
  });
}

function exports(choice: Choice, needed: readonly string[]): string[] {
  return needed.map((name) => {
    const value =
      name === 'ELASTICSEARCH_API_KEY' ? `<${keyPartOf(receiverOf(choice.road))}>` : name === 'ELASTICSEARCH_URL' ? PLACE : '…';
    return `export ${name}='${value}'`;
  });
}

/** Where Kuma says which proxies offer metrics; from 2.14 on they send them by themselves. */
const discovery = ({ version }: Choice): string[] => (version === '3x' ? [] : [`export KUMA_DISCOVERY='${CONTROL_PLANE}'`]);

/** Proxies of other hosts have to reach it. */
const listen = (variable: string, { receiver = HERE }: ExampleValues): string[] =>
  receiver === HERE || receiver === 'localhost' ? [] : [`export ${variable}=0.0.0.0`];

const lines = (...parts: string[][]) => parts.flat().join('\n');
