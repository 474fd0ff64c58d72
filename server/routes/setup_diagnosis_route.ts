import type { SetupDiagnosisRequest } from '../../common/contract/setup_diagnosis';
import type { RequestContext } from '../context';
import { buildDiagnosis } from '../setup/build_diagnosis';

export const createSetupDiagnosisRoute =
  (dependencies: { now: () => number }) => (_request: SetupDiagnosisRequest, context: RequestContext) =>
    buildDiagnosis(context, dependencies);
