import { digestOf } from './flatten_body';
import type { Installable } from './installable';
import { contentOf, seal } from './seal';

const pipeline: Installable = {
  kind: 'ingest_pipeline',
  name: 'p',
  version: 1,
  body: { version: 1, _meta: { a: 1 }, processors: [] },
};
const policy: Installable = {
  kind: 'lifecycle_policy',
  name: 'l',
  version: 1,
  body: { policy: { _meta: { version: 1 }, phases: { hot: { actions: {} } } } },
};

describe('seal', () => {
  it.each([pipeline, policy])('leaves in $kind what its body was, and nothing else is changed', (installable) => {
    const sealed = seal(installable);
    const { _meta: meta } = contentOf(sealed, sealed.body);
    expect(meta?.digest).toBe(digestOf(contentOf(installable, installable.body)));
    expect(digestOf(contentOf(sealed, sealed.body))).toBe(meta?.digest);
    expect(seal(sealed)).toEqual(sealed);
  });
});
