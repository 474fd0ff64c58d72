import { KIBANA_VERSIONS, parseKibanaVersion } from './kibana_versions';

describe('parseKibanaVersion', () => {
  it.each([...KIBANA_VERSIONS, '8.12.0', '9.10.0', '9.5.0-SNAPSHOT'])('takes %s', (version) => {
    expect(parseKibanaVersion(version)).toBe(version);
  });

  it.each(['', '8.12', 'v8.12.2', '8.12.2 ', '../8.12.2'])('wants %j to the patch', (text) => {
    expect(() => parseKibanaVersion(text)).toThrow('to the patch');
  });

  it.each(['7.17.29', '8.11.4', '10.0.0'])('does not pretend to fit %s', (text) => {
    expect(() => parseKibanaVersion(text)).toThrow(`Kibana ${text} is not supported`);
  });
});
