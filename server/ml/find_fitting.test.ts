import type { estypes } from '@elastic/elasticsearch';
import { templated } from '../../test/builders/a_field_catalogue';
import { aReader } from '../../test/builders/a_reader';
import { findFitting } from './find_fitting';
import type { MlInventory } from './find_jobs';

const reader = aReader(templated);
const data = { reader, indices: 'kuma-access-log*,logs-kuma*' };

function inventory(detectors: estypes.MlDetector[], { id = 'theirs', indices = ['logs-kuma*'] } = {}) {
  return {
    jobs: [{ job_id: id, analysis_config: { detectors }, groups: [] }],
    datafeeds: [{ datafeed_id: 'd', job_id: id, indices }],
  } as unknown as Pick<MlInventory, 'jobs' | 'datafeeds'>;
}

const latency = {
  function: 'high_mean',
  field_name: 'duration_millis',
  by_field_name: 'source',
  partition_field_name: 'destination',
};

describe('a job of somebody else fits', () => {
  it.each<[string, estypes.MlDetector]>([
    ['when it is the same', latency],
    ['when it looks at both sides', { ...latency, function: 'mean' }],
    ['when it splits the other way round', { ...latency, by_field_name: 'destination', partition_field_name: 'source' }],
    ['when it is fed by figures of the same name', { ...latency, field_name: 'mean_duration_ms' }],
  ])('%s', (_, detector) => {
    expect(findFitting('latency', inventory([detector]), data)).toEqual(['theirs']);
  });

  it.each<[string, ReturnType<typeof inventory>]>([
    ['of another figure', inventory([{ ...latency, field_name: 'bytes_sent' }])],
    ['that does not tell edges apart', inventory([{ ...latency, by_field_name: undefined }])],
    ['of other indices', inventory([latency], { indices: ['apm-*'] })],
    ['of ours', inventory([latency], { id: 'mesh-observability-latency-other-space' })],
  ])('not %s', (_, found) => {
    expect(findFitting('latency', found, data)).toEqual([]);
  });

  it('needs every detector', () => {
    const high = { function: 'high_count', by_field_name: 'source', partition_field_name: 'destination' };
    expect(findFitting('traffic', inventory([high]), data)).toEqual(['theirs']);
    expect(findFitting('unlike_others', inventory([high]), data)).toEqual([]);
  });
});
