import { render, screen } from '@testing-library/react';
import React from 'react';
import type { InCommon } from '../../common/domain/trace';
import { milliseconds, ratio } from '../../common/domain/units';
import { aHost } from '../../test/builders/a_host';
import { HostContext } from '../host/use_host';
import { InCommonList } from './in_common_list';

const answer = (patch: Partial<InCommon> = {}): InCommon => ({
  compared: { among: 400, rest: 7_600 },
  slowerThan: milliseconds(300),
  values: [
    { property: 'path', value: '/checkout', among: { count: 396, ratio: ratio(0.99) }, rest: { count: 760, ratio: ratio(0.1) } },
    { property: 'flags', value: 'UF', among: { count: 40, ratio: ratio(0.1) }, rest: { count: 0, ratio: ratio(0) } },
  ],
  unknown: ['zone', 'version'],
  coverage: { sources: [], indices: 'logs', searches: 2, took: milliseconds(1), notes: [] },
  ...patch,
});

const show = (patch: Partial<InCommon> = {}) =>
  render(
    <HostContext.Provider value={aHost()}>
      <InCommonList answer={answer(patch)} />
    </HostContext.Provider>,
  );

describe('InCommonList', () => {
  it('says counts and shares of both, flags in words, and what the log does not tell', () => {
    show();
    const text = screen.getByTestId('meshInCommonList').textContent;
    expect(text).toContain('400 requests of 300\u00a0ms and more against 7,600 others.');
    expect(text).toContain('The access log does not tell: zone, version.');
    expect(screen.getByText('/checkout')).toBeTruthy();
    expect(screen.getByText('could not connect')).toBeTruthy();
  });

  it('says nothing of few, and then nothing of what is untold either', () => {
    show({ values: [], tooFew: { needed: 20 } });
    const text = screen.getByTestId('meshInCommonList').textContent;
    expect(text).toContain('At least 20 of each are needed');
    expect(text).not.toContain('does not tell');
  });
});
