import type { ServiceMapRequest } from '../../common/contract/service_map';
import type { RequestContext } from '../context';
import type { ServiceMapDependencies } from '../service_map/build_service_map';
import { buildServiceMap } from '../service_map/build_service_map';

export const createServiceMapRoute =
  (dependencies: ServiceMapDependencies) => (request: ServiceMapRequest, context: RequestContext) =>
    buildServiceMap(request, context, dependencies);
