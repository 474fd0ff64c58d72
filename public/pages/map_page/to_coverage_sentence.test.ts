import type { CoverageNote } from '../../../common/domain/coverage';
import { createFormat } from '../../components/format';
import { isCut, toCoverageSentence } from './to_coverage_sentence';

const format = createFormat({ locale: 'en', timeZone: 'UTC', dateFormat: 'L' });

const notes: CoverageNote[] = [
  { code: 'shards_failed', failed: 2, total: 5, reason: 'node_left' },
  { code: 'clusters_skipped', skipped: 1, total: 2 },
  { code: 'timed_out' },
  { code: 'other_formats', indices: ['logs-generic.otel-default'] },
  { code: 'edges_cut', shown: 10_000 },
  { code: 'services_cut', shown: 10_000 },
  { code: 'read_from_source', fields: ['duration_millis'] },
  { code: 'arrival_time' },
  { code: 'arrival_time', lines: 3 },
  { code: 'answered_by_address_only' },
  { code: 'status_not_logged' },
  { code: 'inbound_not_logged' },
  { code: 'inbound_not_attributed', lines: 3 },
  { code: 'lines_without_names', lines: 3 },
  { code: 'durations_unreadable', lines: 3 },
  { code: 'too_many_parts', groups: 2 },
  { code: 'probes_unknown' },
  { code: 'not_readable', indices: ['logs-*'], all: true },
  { code: 'reading_limited', documents: true, fields: false },
  { code: 'reading_limited', documents: false, fields: true },
  { code: 'reading_limited', documents: true, fields: true },
  { code: 'ml_failed', reason: 'all shards failed' },
  { code: 'ml_cut', shown: 1_000 },
  { code: 'ml_unplaced', records: 3 },
  { code: 'other_metric_formats', indices: ['metricbeat-8'] },
  { code: 'without_access_logs', signals: ['metrics', 'traces'] },
  { code: 'without_access_logs', signals: ['traces'] },
  { code: 'signal_failed', signal: 'metrics', message: 'no permission' },
  { code: 'signal_cut', signal: 'traces' },
  { code: 'instances_unnamed', services: 2 },
  { code: 'enricher_failed', enricher: 'cause', message: 'boom' },
];

test.each(notes)('$code is one plain sentence', (note) => {
  const sentence = toCoverageSentence(note, format);
  expect(sentence).toMatch(/^[A-Z0-9“].*\.$/);
  expect(sentence).not.toMatch(/[{}]|undefined|NaN/);
});

test('only what makes sums too small is a cut', () =>
  expect([...new Set(notes.filter(isCut).map(({ code }) => code))]).toEqual([
    'shards_failed',
    'clusters_skipped',
    'timed_out',
    'other_formats',
    'edges_cut',
    'services_cut',
  ]));

test('numbers are readable', () =>
  expect(toCoverageSentence({ code: 'edges_cut', shown: 10_000 }, format)).toContain('Only 10,000 edges'));
