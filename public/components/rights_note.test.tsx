import { render, screen } from '@testing-library/react';
import React from 'react';
import type { CoverageNote } from '../../common/domain/coverage';
import { HttpFailure } from '../host/http_failure';
import { NoAccess } from './no_access';
import { RightsNote } from './rights_note';
import { toWithheld } from './to_withheld';

const NOT_READABLE: CoverageNote = { code: 'not_readable', indices: ['logs-*'], all: true };

test('a part is called a part, once for all signals', () => {
  const limited: CoverageNote = { code: 'reading_limited', documents: true, fields: false };
  render(
    <RightsNote notes={[NOT_READABLE, limited, { code: 'not_readable', indices: ['traces-*', 'logs-*'], all: true }, limited]} />,
  );
  const text = screen.getByTestId('meshRightsNote').textContent;
  expect(text).toContain('every index of logs-*, traces-*:');
  expect(text.match(/some documents only/g)).toHaveLength(1);
  expect(text).toContain('You see a part');
});

test('a pattern that a role does not cover may match nothing more', () => {
  render(<RightsNote notes={[NOT_READABLE]} />);
  expect(screen.getByTestId('meshRightsNote')).toHaveTextContent('There may be more of this mesh than you see.');
});

test('nothing is said where the role shows all', () => {
  render(<RightsNote notes={[{ code: 'timed_out' }]} />);
  expect(screen.queryByTestId('meshRightsNote')).toBeNull();
});

describe('what is withheld', () => {
  const refused = new HttpFailure(403, { code: 'not_readable', message: 'x', said: 'action [a] is unauthorized' });

  test('Elasticsearch refuses, or is silent and the role does not cover what was asked', () => {
    expect(toWithheld(refused)).toEqual({ said: 'action [a] is unauthorized' });
    expect(toWithheld(undefined, { isEmpty: true, notes: [NOT_READABLE] })).toEqual({ indices: ['logs-*'] });
  });

  test('it is not a matter of rights, or something is to be seen', () => {
    expect(toWithheld(new HttpFailure(503, { code: 'elasticsearch_unreachable', message: 'x' }))).toBeUndefined();
    expect(toWithheld(undefined, { isEmpty: true, notes: [] })).toBeUndefined();
    expect(toWithheld(undefined, { isEmpty: false, notes: [NOT_READABLE] })).toBeUndefined();
    expect(toWithheld(undefined)).toBeUndefined();
  });

  test('is said with the privilege to ask for, and holds no figure', () => {
    render(<NoAccess withheld={{ indices: ['kuma-access-log*'] }} onRetry={() => undefined} />);
    const text = screen.getByTestId('meshNoAccess').textContent;
    expect(text).toContain('read on kuma-access-log*');
    expect(text).not.toMatch(/\d/);
  });
});
