import type { ExampleValues } from './fill_example';
import { HERE, PLACE } from './fill_example';
import { keyPartOf } from './key_request';
import { NAMESPACE, putByKubectl, undoReceiver, workloadOf } from './kubernetes_commands';
import { applyMesh, isMesh, KEPT, toolOf } from './mesh_guard';
import type { Choice, ExampleFile } from './roads';
import { filesOf, receiverOf } from './roads';

/** All that a file may bring is put in quotes; a mesh's and a host's name hold letters, digits, dashes and dots only. */
const LINES = 'kuma-access-log-*';
const SAMPLES = 'metricbeat-*';
const CONTROL_PLANE = 'http://<control plane>:5676';

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
