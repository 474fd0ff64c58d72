import type { InstallReason } from '../../../common/domain/setup';
import { INSTALLED_STATES } from '../../../common/domain/setup';
import { reasonText } from './reason_text';

type Reasons = { [Code in InstallReason['code']]: Extract<InstallReason, { code: Code }> };

/** One of each: a new code does not compile until it stands here. */
const REASONS: Reasons = {
  login_needed: { code: 'login_needed' },
  privilege_needed: { code: 'privilege_needed', doing: 'read', kind: 'ingest_pipeline', privilege: 'read_pipeline' },
  kind_unavailable: { code: 'kind_unavailable', kind: 'lifecycle_policy' },
  processor_unavailable: { code: 'processor_unavailable', processor: 'grok' },
  overtaken: { code: 'overtaken' },
  refused: { code: 'refused', status: 400, said: 'no\u202e such thing.' },
  part_unavailable: { code: 'part_unavailable', part: 'ingest_pipeline/p' },
  parts_missing: { code: 'parts_missing', parts: ['a', 'b'] },
  parts_of_others: { code: 'parts_of_others', parts: ['lifecycle_policy/p'] },
  taken_along: { code: 'taken_along', by: 'index_template/t' },
  referred_to: { code: 'referred_to', by: ['t'] },
  referrers_unseen: { code: 'referrers_unseen' },
  unconfirmed: { code: 'unconfirmed', doing: 'overwriting', name: 'n', state: 'foreign', version: 2 },
  unanswered: { code: 'unanswered', said: 'connect ECONNREFUSED' },
  untried: { code: 'untried', after: 'component_template/c' },
};

it.each(Object.values(REASONS))('$code has whole sentences', (reason) => {
  expect(reasonText(reason)).toMatch(/^\S.*\.$/);
  expect(reasonText(reason)).not.toMatch(/undefined|\{|\}| {2}|\u202e/);
});

it('says what would be lost', () => {
  const differences = { shown: ['a', 'b', 'c', 'd'].map((path) => ({ path })), count: 9 };
  const reason = { ...REASONS.unconfirmed, state: 'changed' as const, installed: 1, differences };
  expect(reasonText(reason)).toBe(
    '“n” is ours (version 1), but somebody has edited it, or it was not put there by us. It was left alone. Overwriting changes a, b, c, and 6 more.',
  );
  expect(reasonText({ ...reason, doing: 'removing' })).toContain('left alone. Removing it loses all of it.');
});

it('counts what refers to it', () => {
  expect(reasonText({ code: 'referred_to', by: ['a', 'b'] })).toBe(
    'a, b refer to it: remove that first, or what it says of this.',
  );
  expect(reasonText(REASONS.parts_missing)).toContain('a, b, which are not there');
});

it.each(INSTALLED_STATES)('a state that was not confirmed is worded: %s', (state) => {
  const text = reasonText({ ...REASONS.unconfirmed, state, unseen: REASONS.privilege_needed });
  expect(text).toMatch(/“n”.*left alone\./);
});
