import { createHash } from 'node:crypto';
import { ProblemError } from '../../common/contract/problem_error';
import type { FindingId, KnownFinding } from '../../common/domain/anomaly';
import type { KnownFindings } from '../context';
import type { SavedObjectType } from './kibana_contracts';
import type { SavedObjectsClient } from './saved_objects_client';

export const KNOWN_FINDING_TYPE = 'mesh-known-finding';

/** More would be a mesh that nobody looks after; the newest are read. */
const MOST = 1_000;

/** A saved object of a space: roles grant it with the app, and Kibana moves it along when it is upgraded. Nothing of it is searched but its end. */
export const knownFindingType: SavedObjectType = {
  name: KNOWN_FINDING_TYPE,
  hidden: false,
  namespaceType: 'single',
  mappings: { dynamic: false, properties: { until: { type: 'date' } } },
  // Every change of shape is another number with what has to be done to objects of the one before.
  modelVersions: { 1: { changes: [] } },
};

/** Known findings of the request's space, with the rights of its user. */
export function createKnownFindings(client: SavedObjectsClient, user: string | undefined): KnownFindings {
  return {
    ...(user === undefined ? {} : { user }),
    async list(now) {
      // Who may use the app but not these objects (a role made by hand) sees findings as if none were known.
      const found = await client
        .find<KnownFinding>({ type: KNOWN_FINDING_TYPE, perPage: MOST, sortField: 'until', sortOrder: 'desc' })
        .catch(() => ({ saved_objects: [] }));
      return found.saved_objects.map(({ attributes }) => attributes).filter(({ until }) => until > now);
    },
    put: async (known) => {
      await allowed(client.create(KNOWN_FINDING_TYPE, known, { id: idOf(known.findingId), overwrite: true }));
    },
    remove: async (findingId) => {
      await allowed(client.delete(KNOWN_FINDING_TYPE, idOf(findingId)).catch(ignoreMissing));
    },
  };
}

/** A finding's id holds names of any length and any characters. */
const idOf = (findingId: FindingId) => createHash('sha256').update(findingId).digest('hex');

const statusOf = (error: unknown) => (error as { output?: { statusCode?: number } }).output?.statusCode;

function ignoreMissing(error: unknown): void {
  if (statusOf(error) !== 404) throw error;
}

async function allowed<T>(saved: Promise<T>): Promise<T> {
  try {
    return await saved;
  } catch (error) {
    if (statusOf(error) !== 403) throw error;
    throw new ProblemError(403, {
      code: 'read_only',
      message:
        'Your role may look at Mesh Observability but not change what is known. Ask an administrator for its full privilege.',
    });
  }
}
