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
const PLACE = 'https://elasticsearch.example:9200';
/** What a Mesh may hold besides its name, of every version. */
const PARTS = 'mtls|logging|metrics|tracing|networking|routing|constraints|meshServices';

/** What is typed to have a file taken. `needed` are the variables that the filled file reads. */
export function commandOf(file: ExampleFile, choice: Choice, values: ExampleValues, needed: readonly string[]): string {
  const { taker, saveAs } = file;
  switch (taker) {
    case 'kuma':
      return isMesh(file) ? applyMesh(saveAs, choice.platform) : `${toolOf(choice.platform)} apply -f ${saveAs}`;
    case 'config_map': {
      const name = choice.road === 'logstash' ? 'logstash' : 'collector';
      return `kubectl -n ${NAMESPACE} create configmap ${name} --from-file=${saveAs}`;
    }
    case 'cluster': {
      const workload = choice.road === 'logstash' ? 'deployment/logstash' : 'statefulset/collector';
      return `kubectl apply -f ${saveAs}\nkubectl -n ${NAMESPACE} rollout status ${workload}`;
    }
    case 'prometheus':
      return `prometheus --config.file=${saveAs}`;
    case 'logstash':
      return lines(exports(choice, needed), listen('KUMA_LISTEN', values), [`logstash -f ${saveAs}`]);
    case 'collector':
      return lines(exports(choice, needed), listen('COLLECTOR_LISTEN', values), [`otelcol-contrib --config ${saveAs}`]);
    case 'filebeat':
    case 'metricbeat':
      return lines(exports(choice, needed), [`${taker} -e -c ${saveAs}`]);
  }
}

const toolOf = (platform: Platform) => (platform === 'universal' ? 'kumactl' : 'kubectl');

/** Files of 1.x put a part into the Mesh itself. */
export const isMesh = ({ path, taker }: ExampleFile): boolean => taker === 'kuma' && path.endsWith('_1x_2x.yaml');

/** A Mesh is replaced whole: it is applied by itself only if there is nothing in it to lose. */
const applyMesh = (saveAs: string, platform: Platform): string =>
  [
    `if grep -qE '^ *(${PARTS}):' ${KEPT}`,
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
export function prepareNamespace({ road }: Choice, values: ExampleValues): string {
  const key = needsKey(values) ? `<${keyPartOf(receiverOf(road))}>` : 'none';
  return [
    `kubectl create namespace ${NAMESPACE}`,
    `kubectl -n ${NAMESPACE} create secret generic elasticsearch --from-literal=url='${values.url ?? PLACE}' --from-literal=api-key='${key}'`,
  ].join('\n');
}

/** Whether the receiver is there and passes on, by shell. */
export function verify(choice: Choice, { receiver = HERE }: ExampleValues): string {
  const { platform, road } = choice;
  if (platform === 'kubernetes') {
    const workload = road === 'logstash' ? 'deployment/logstash' : 'statefulset/collector';
    return `kubectl -n ${NAMESPACE} get pods\nkubectl -n ${NAMESPACE} logs ${workload} --tail=20`;
  }
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
  return [...last, ...(isUniversal ? [] : [`kubectl delete namespace ${NAMESPACE}`])].join('\n');
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

/** Proxies of other hosts have to reach it. */
const listen = (variable: string, { receiver = HERE }: ExampleValues): string[] =>
  receiver === HERE || receiver === 'localhost' ? [] : [`export ${variable}=0.0.0.0`];

const lines = (...parts: string[][]) => parts.flat().join('\n');
