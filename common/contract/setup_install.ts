import * as v from 'valibot';
import { INSTALLED_STATES } from '../domain/setup';
import type { InstallOutcome } from '../domain/setup';
import type { Endpoint } from './endpoint';
import { choiceEntries } from './install_choices_schema';
import { parseWith } from './parse_with';

const IDS = 'must be a list of what is installed, as index_template/kuma-access-log.';

const CONFIRMED = 'must be a list of ids with the state in which each was seen.';
const MANY = 'takes at most 100.';

const id = v.pipe(v.string(IDS), v.maxLength(200, IDS));
const digest = v.pipe(v.string(CONFIRMED), v.maxLength(200, CONFIRMED));
const confirmation = v.strictObject(
  { id, state: v.picklist(INSTALLED_STATES, CONFIRMED), digest: v.optional(digest) },
  CONFIRMED,
);

const schema = v.strictObject({
  action: v.picklist(['install', 'remove'], 'must be install or remove.'),
  /** Ids, `<kind>/<name>`. Left out: everything but what is a choice; to remove, everything. */
  only: v.optional(v.pipe(v.array(id, IDS), v.maxLength(100, MANY))),
  /** What may be overwritten or removed although somebody else made or edited it, as it was seen: in another state it is refused (409), and nothing is done. */
  confirmed: v.optional(v.pipe(v.array(confirmation, CONFIRMED), v.maxLength(100, MANY)), []),
  ...choiceEntries,
});

export type SetupInstallRequest = v.InferOutput<typeof schema>;

/** Puts objects into the cluster, or removes them, with the rights of who asks. What is somebody else's or edited is a conflict that names it, until it is confirmed. */
export const setupInstallEndpoint: Endpoint<SetupInstallRequest, InstallOutcome> = {
  method: 'post',
  path: '/internal/mesh_observability/setup_install',
  needs: 'setup',
  parseRequest: (input) => parseWith(schema, input),
};
