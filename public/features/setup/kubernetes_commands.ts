import type { ExampleValues } from './fill_example';
import { needsKey, PLACE } from './fill_example';
import { keyPartOf } from './key_request';
import type { Choice } from './roads';
import { receiverOf } from './roads';

export const NAMESPACE = 'observability';

/** Makes what is not there and renews what is: a second road, or a second try, stops at no AlreadyExists. */
export const putByKubectl = (making: string): string => `kubectl ${making} --dry-run=client -o yaml | kubectl apply -f -`;

/** What runs in the namespace, as its manifest calls it. */
export const workloadOf = ({ road }: Choice): { name: string; path: string } =>
  road === 'logstash' ? { name: 'logstash', path: 'deployment/logstash' } : { name: 'collector', path: 'statefulset/collector' };

/** One for each receiver: they take the key in different forms. */
const secretOf = (choice: Choice): string => `elasticsearch-${workloadOf(choice).name}`;

/** Kubernetes' own place for the receiver, with the address and the key in a Secret. */
export function prepareNamespace(choice: Choice, values: ExampleValues): string {
  const key = needsKey(values) ? `<${keyPartOf(receiverOf(choice.road))}>` : 'none';
  const literals = `--from-literal=url='${values.url ?? PLACE}' --from-literal=api-key='${key}'`;
  return [
    putByKubectl(`create namespace ${NAMESPACE}`),
    putByKubectl(`-n ${NAMESPACE} create secret generic ${secretOf(choice)} ${literals}`),
  ].join('\n');
}

/** What the road put into the namespace, and no more: another road may run there. A StatefulSet leaves its volume behind. */
export function undoReceiver(choice: Choice): string {
  const { name, path } = workloadOf(choice);
  const made = [path, `service/${name}`, `configmap/${name}`, `secret/${secretOf(choice)}`];
  const volumes = choice.road === 'collector' ? [`persistentvolumeclaim/queue-${name}-0`] : [];
  return `kubectl -n ${NAMESPACE} delete --ignore-not-found ${[...made, ...volumes].join(' ')}`;
}
