import { aRefusal } from '../../test/builders/an_ml_transport';
import { toRefusal } from './to_refusal';

/** Elasticsearch's words, as its source has them in 8.12 to 9.x. */
const security = (reason: string, more = {}) => aRefusal(403, { type: 'security_exception', reason, ...more });
const status = (code: number, reason: string, type = 'status_exception') => aRefusal(code, { type, reason });

describe('toRefusal', () => {
  it.each([
    ['absent', aRefusal(400, 'no handler found for uri [/_ml/info] and method [GET]'), 'has no machine learning'],
    [
      'absent',
      aRefusal(500, {
        type: 'illegal_state_exception',
        reason: 'failed to find action [cluster:monitor/xpack/info/monitoring] to execute',
      }),
      'has no machine learning',
    ],
    [
      'licence',
      security('current license is non-compliant for [ml]', { 'license.expired.feature': 'ml' }),
      'needs platinum, enterprise or a trial',
    ],
    [
      'privilege',
      security('action [cluster:admin/xpack/ml/job/put] is unauthorized for user [anna] with effective roles [viewer]'),
      'machine_learning_admin',
    ],
    [
      'upgrade_mode',
      status(429, 'Cannot perform cluster:admin/xpack/ml/job/put action while upgrade mode is enabled'),
      'while the cluster is upgraded',
    ],
    [
      'limit',
      status(400, 'model_memory_limit [8gb] must be less than the value of the xpack.ml.max_model_memory_limit setting [2gb]'),
      'more than the cluster allows',
    ],
    ['memory', status(429, 'Could not open job because no ML nodes with sufficient capacity were found'), 'No node has room'],
    [
      'exists',
      status(
        400,
        'The job cannot be created with the Id [mesh-observability-latency]. The Id is already used.',
        'resource_already_exists_exception',
      ),
      'is used as it is',
    ],
    ['exists', status(409, 'A datafeed with id [datafeed-x] already exists'), 'is used as it is'],
    ['running', status(409, 'Cannot open job [x] because it has already been opened'), 'another state'],
    ['running', status(409, 'Cannot delete job [x] because the job is opened'), 'another state'],
    [
      'no_data',
      status(400, 'Unable to start x as there are no analyzable data in source indices [y].'),
      'nothing to analyse yet',
    ],
    ['not_found', status(404, 'No known job with id [x]', 'resource_not_found_exception'), 'not there any more'],
    ['other', status(400, 'Invalid bucket_span [0s]'), 'Elasticsearch refused (400): Invalid bucket_span [0s].'],
  ])('%s', (code, error, words) => {
    const refusal = toRefusal(error);
    expect(refusal?.code).toBe(code);
    expect(refusal?.message).toContain(words);
    expect(refusal?.message).toMatch(/[.]$/);
  });

  it('is nothing where nobody answered', () => {
    expect(toRefusal(Object.assign(new Error('gone'), { name: 'ConnectionError' }))).toBeUndefined();
    expect(toRefusal('text')).toBeUndefined();
  });
});
