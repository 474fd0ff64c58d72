import * as v from 'valibot';
import type { InstallOutcome } from '../domain/setup';
import type { Endpoint } from './endpoint';
import { choiceEntries } from './install_choices_schema';
import { parseWith } from './parse_with';

const IDS = 'must be a list of what is installed, as index_template/kuma-access-log.';

const ids = v.pipe(v.array(v.pipe(v.string(IDS), v.maxLength(200, IDS)), IDS), v.maxLength(100, 'takes at most 100.'));

const schema = v.strictObject({
  action: v.picklist(['install', 'remove'], 'must be install or remove.'),
  /** Ids, `<kind>/<name>`. Left out: everything but what is a choice; to remove, everything. */
  only: v.optional(ids),
  /** Ids of what may be overwritten or removed although somebody else made or changed it. */
  confirmed: v.optional(ids, []),
  ...choiceEntries,
});

export type SetupInstallRequest = v.InferOutput<typeof schema>;

/** Puts objects into the cluster, or removes them, with the rights of who asks. What is somebody else's is a conflict that names it, until it is confirmed. */
export const setupInstallEndpoint: Endpoint<SetupInstallRequest, InstallOutcome> = {
  method: 'post',
  path: '/internal/mesh_observability/setup_install',
  needs: 'setup',
  parseRequest: (input) => parseWith(schema, input),
};
