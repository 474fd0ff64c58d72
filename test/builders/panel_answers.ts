import { api } from '../../common/contract/api';
import { aCoverage } from './a_service_map';
import { aTrafficDetail } from './a_traffic_detail';

/** A server that is asked by an edge's or a service's panel: details, and no earlier day to compare with, unless given. */
export const panelAnswers = (
  detail: jest.Mock | object = aTrafficDetail(),
  usual: object = { points: [], days: 0, coverage: aCoverage() },
) =>
  jest.fn((request: { path: string }): Promise<unknown> => {
    if (request.path === api.usualTraffic.path) return Promise.resolve(usual);
    return typeof detail === 'function' ? (detail as (asked: unknown) => Promise<unknown>)(request) : Promise.resolve(detail);
  });
