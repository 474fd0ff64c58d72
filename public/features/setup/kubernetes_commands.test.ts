import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAllDocuments } from 'yaml';
import type { ExampleValues } from './fill_example';
import { prepareNamespace, undoReceiver } from './kubernetes_commands';
import type { Choice } from './roads';
import { filesOf } from './roads';

const EXAMPLES = join(__dirname, '../../../examples');
const textOf = (path: string) => readFileSync(join(EXAMPLES, path), 'utf8');
const SECURED: ExampleValues = { url: 'https://es.example:9200', mesh: 'shop' };

const fail = (name: string): never => {
  throw new Error(name);
};

describe('on Kubernetes', () => {
  const choices = (['logstash', 'collector'] as const).map((road): Choice => ({ version: '3x', platform: 'kubernetes', road }));
  interface Container {
    env: Array<{ valueFrom?: { secretKeyRef: { name: string } } }>;
    volumeMounts: Array<{ name: string; mountPath: string }>;
  }
  interface KubernetesObject {
    kind: string;
    metadata: { name: string };
    spec: {
      template?: {
        spec: { containers: Container[]; volumes: Array<{ name: string; secret?: { secretName: string; optional?: boolean } }> };
      };
      volumeClaimTemplates?: Array<{ metadata: { name: string } }>;
    };
  }
  const objectsOf = ({ road }: Choice) =>
    parseAllDocuments(textOf(`kubernetes/${road}.yaml`)).map((each) => each.toJS() as KubernetesObject);
  const podOf = (choice: Choice) => objectsOf(choice).flatMap(({ spec }) => spec.template?.spec ?? [])[0] ?? fail('no pod');

  it.each(choices)(
    'reads the Secret that the steps make, and the authority where the configuration looks for it: $road',
    (choice) => {
      const made = /secret generic (\S+)/.exec(prepareNamespace(choice, SECURED))?.[1];
      const { containers, volumes } = podOf(choice);
      const read = containers.flatMap(({ env }) => env.flatMap(({ valueFrom }) => valueFrom?.secretKeyRef.name ?? []));
      expect(read).toEqual([made, made]);
      expect(volumes.find(({ name }) => name === 'authority')?.secret).toMatchObject({ secretName: made, optional: true });
      const [configuration = fail('none')] = filesOf(choice).filter(({ taker }) => taker === 'config_map');
      const place = containers[0]?.volumeMounts.find(({ name }) => name === 'authority')?.mountPath ?? fail('not mounted');
      expect(textOf(configuration.path)).toMatch(new RegExp(`^ *# .*${place}/http_ca\\.crt`, 'm'));
      expect(textOf('kubernetes/README.md')).toContain(`secret generic ${made ?? ''} `);
    },
  );

  it.each(choices)('takes back exactly what the road made, and leaves the namespace: $road', (choice) => {
    const taken = undoReceiver(choice);
    expect(taken).not.toContain('namespace');
    const workload = objectsOf(choice).find(({ spec }) => spec.template);
    const volumes = (workload?.spec.volumeClaimTemplates ?? []).map(
      ({ metadata }) => `persistentvolumeclaim/${metadata.name}-${workload?.metadata.name ?? ''}-0`,
    );
    const objects = objectsOf(choice).map(({ kind, metadata }) => `${kind.toLowerCase()}/${metadata.name}`);
    const { road } = choice;
    expect(
      taken
        .split(' ')
        .filter((word) => word.includes('/'))
        .sort(),
    ).toEqual([...objects, ...volumes, `configmap/${road}`, `secret/elasticsearch-${road}`].sort());
  });
});
