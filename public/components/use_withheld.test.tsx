import { renderHook } from '@testing-library/react';
import { HttpFailure } from '../host/http_failure';
import { useWithheld } from './use_withheld';

const refused = new HttpFailure(403, { code: 'not_readable', message: '' });
const nothing = { isEmpty: true, notes: [{ code: 'not_readable' as const, indices: ['kuma-*'], all: true }] };
const none = { failure: undefined, answer: undefined, isFetching: false };

const follow = (...queries: Array<Parameters<typeof useWithheld>[0]>) => {
  const { result, rerender } = renderHook(useWithheld, { initialProps: queries[0] ?? none });
  return queries.slice(1).map((query) => {
    rerender(query);
    return result.current;
  });
};

it('what could not be read stays so while it is asked again, and no longer', () => {
  const asking = { ...none, isFetching: true };
  expect(follow({ ...none, failure: refused }, asking, { ...none, answer: { isEmpty: false, notes: [] } }, asking)).toEqual([
    {},
    undefined,
    undefined,
  ]);
  expect(follow({ ...none, answer: nothing }, { ...none, answer: nothing, isFetching: true })).toEqual([{ indices: ['kuma-*'] }]);
});

it('whoever may read one of the patterns may meet a mesh that has sent nothing yet', () => {
  const some = { isEmpty: true, notes: [{ code: 'not_readable' as const, indices: ['logs-*'], all: false }] };
  expect(follow(none, { ...none, answer: some })).toEqual([undefined]);
});
