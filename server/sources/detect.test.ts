import type { Mapping } from '../../test/builders/a_field_catalogue';
import { aFieldCatalogue, templated } from '../../test/builders/a_field_catalogue';
import { detectAccessLogs, fieldsToLookUp } from './detect';

const otel: Mapping = {
  '@timestamp': 'date',
  'attributes.source.service': 'keyword',
  'attributes.destination.service': 'keyword',
  'attributes.duration_ms': 'keyword',
};
const ecs: Mapping = {
  '@timestamp': 'date',
  'source.service': 'keyword',
  'destination.service': 'keyword',
  duration_ms: 'keyword',
};

describe('detectAccessLogs', () => {
  it.each([
    ['kuma_access_log_json', templated],
    ['otel_access_log', otel],
    ['ecs_access_log', ecs],
  ])('finds %s by its fields', (id, mapping) => {
    const catalogue = aFieldCatalogue({ logs: mapping });
    expect(detectAccessLogs(catalogue)).toMatchObject({ reader: { id }, otherIndices: [] });
  });

  it('reads one of several, and names the indices of the others', () => {
    const catalogue = aFieldCatalogue({ a: templated, b: otel, c: ecs, d: { message: 'text' } });
    expect(detectAccessLogs(catalogue)).toMatchObject({
      reader: { id: 'kuma_access_log_json', onlyIndices: ['a'] },
      otherIndices: ['b', 'c'],
    });
  });

  it('knows nothing of other documents', () => {
    expect(detectAccessLogs(aFieldCatalogue({ d: { message: 'text' } }))).toEqual({ otherIndices: [] });
  });
});

it('looks no field up twice', () => {
  const fields = fieldsToLookUp();
  expect(new Set(fields).size).toBe(fields.length);
});
