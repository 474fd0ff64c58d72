import type { SetupInstallationRequest } from '../../common/contract/setup_installation';
import type { RequestContext } from '../context';
import { buildInstallation } from '../setup/build_installation';

export const createSetupInstallationRoute = () => (request: SetupInstallationRequest, context: RequestContext) =>
  buildInstallation(request, context);
