import * as v from 'valibot';
import type { SetupInstallation } from '../domain/setup';
import type { Endpoint } from './endpoint';
import { choiceEntries } from './install_choices_schema';
import { parseWith } from './parse_with';

const schema = v.strictObject(choiceEntries);

export type SetupInstallationRequest = v.InferOutput<typeof schema>;

/** What is put into a cluster, what of it is there, and what putting it there would send. Looking changes nothing and needs no more than looking. */
export const setupInstallationEndpoint: Endpoint<SetupInstallationRequest, SetupInstallation> = {
  method: 'get',
  path: '/internal/mesh_observability/setup_installation',
  parseRequest: (input) => parseWith(schema, input),
};
