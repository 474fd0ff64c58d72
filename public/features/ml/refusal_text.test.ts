import type { MlRefusal } from '../../../common/domain/ml';
import { refusalText } from './refusal_text';

const CODES: MlRefusal[] = ['privilege', 'memory', 'limit', 'exists', 'running', 'not_found', 'no_data', 'other'];

test.each(CODES)('%s: a sentence of ours, then Elasticsearch’s', (code) => {
  expect(refusalText({ code, said: 'because.' })).toMatch(/^[A-Z].*\. Elasticsearch says: because\.$/);
  expect(refusalText({ code, said: '' })).not.toContain('says');
});

test.each([
  ['absent', 'left out of the distribution'],
  ['licence', 'needs platinum, enterprise or a trial'],
  ['upgrade_mode', 'while the cluster is upgraded'],
] as const)('%s needs no more words', (code, words) => {
  expect(refusalText({ code, said: 'no handler found for uri' })).toContain(words);
  expect(refusalText({ code, said: 'no handler found for uri' })).not.toContain('handler');
});
