import { reasonText, staleText } from './reason_text';

it('names what would be lost, in short', () => {
  const differences = {
    shown: [
      { path: 'a.b', there: '5', ours: '1' },
      { path: 'c', there: 'x' },
    ],
    count: 9,
  };
  const reason = { code: 'unconfirmed', doing: 'overwriting', name: 'c', state: 'changed', version: 2, differences } as const;
  expect(reasonText(reason)).toContain('Overwriting changes a.b: 5 → 1; c: x → (nothing); and 7 more.');
  expect(reasonText({ ...reason, doing: 'removing' })).toContain('Removing it loses all of it.');
});

it('names the variable that a login is given by', () => {
  expect(reasonText({ code: 'login_needed' })).toContain('ELASTICSEARCH_API_KEY');
});

it('says that nothing was done when a confirmation is stale', () => {
  expect(staleText({ name: 't', confirmed: 'foreign', state: 'other_choice' })).toContain(
    '“t” was foreign when it was confirmed, and is other choice now. Nothing was done',
  );
});
