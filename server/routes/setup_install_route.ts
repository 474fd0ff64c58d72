import type { SetupInstallRequest } from '../../common/contract/setup_install';
import type { RequestContext } from '../context';
import { runSetupInstall } from '../setup/build_installation';

export const createSetupInstallRoute = () => (request: SetupInstallRequest, context: RequestContext) =>
  runSetupInstall(request, context);
