import type { SetupDiagnosis } from '../domain/setup';
import type { Endpoint } from './endpoint';

/** Nothing can be asked for: it is about everything that the settings name, in the last day. */
export type SetupDiagnosisRequest = Record<string, never>;

/** What arrives, in which form, what it lacks, and what it costs. */
export const setupDiagnosisEndpoint: Endpoint<SetupDiagnosisRequest, SetupDiagnosis> = {
  method: 'get',
  path: '/internal/mesh_observability/setup_diagnosis',
  parseRequest: () => ({ ok: true, value: {} }),
};
