import { aRefusal } from '../../test/builders/an_ml_transport';
import { toRefusal } from './to_refusal';

/** Elasticsearch's words, as its source has them in 8.12 to 9.x. */
const security = (reason: string, more = {}) => aRefusal(403, { type: 'security_exception', reason, ...more });
const status = (code: number, reason: string, type = 'status_exception') => aRefusal(code, { type, reason });

describe('toRefusal', () => {
  it.each([
    ['absent', aRefusal(400, 'no handler found for uri [/_ml/info] and method [GET]')],
    [
      'absent',
      aRefusal(500, {
        type: 'illegal_state_exception',
        reason: 'failed to find action [cluster:monitor/xpack/info/monitoring] to execute',
      }),
    ],
    ['licence', security('current license is non-compliant for [ml]', { 'license.expired.feature': 'ml' })],
    [
      'privilege',
      security('action [cluster:admin/xpack/ml/job/put] is unauthorized for user [anna] with effective roles [viewer]'),
    ],
    ['upgrade_mode', status(429, 'Cannot perform cluster:admin/xpack/ml/job/put action while upgrade mode is enabled')],
    [
      'limit',
      status(400, 'model_memory_limit [8gb] must be less than the value of the xpack.ml.max_model_memory_limit setting [2gb]'),
    ],
    ['memory', status(429, 'Could not open job because no ML nodes with sufficient capacity were found')],
    [
      'exists',
      status(
        400,
        'The job cannot be created with the Id [mesh-observability-latency]. The Id is already used.',
        'resource_already_exists_exception',
      ),
    ],
    ['exists', status(409, 'A datafeed with id [datafeed-x] already exists')],
    ['running', status(409, 'Cannot open job [x] because it has already been opened')],
    ['running', status(409, 'Cannot delete job [x] because the job is opened')],
    ['no_data', status(400, 'Unable to start x as there are no analyzable data in source indices [y].')],
    ['not_found', status(404, 'No known job with id [x]', 'resource_not_found_exception')],
    ['other', status(400, 'Invalid bucket_span [0s]')],
  ])('%s', (code, error) => {
    expect(toRefusal(error)).toEqual({ code, said: expect.stringMatching(/^\S[^\n]*[.]$/) as string });
  });

  it('hands on what Elasticsearch said, on one line and not without end', () => {
    expect(toRefusal(status(400, 'Invalid\n\tbucket_span [0s]'))).toEqual({ code: 'other', said: 'Invalid bucket_span [0s].' });
    expect(toRefusal(status(400, 'x'.repeat(9_000)))?.said.length).toBeLessThan(400);
  });

  it('is nothing where nobody answered', () => {
    expect(toRefusal(Object.assign(new Error('gone'), { name: 'ConnectionError' }))).toBeUndefined();
    expect(toRefusal('text')).toBeUndefined();
  });
});
