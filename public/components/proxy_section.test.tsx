import { render, screen } from '@testing-library/react';
import React from 'react';
import type { ProxyNumbers } from '../../common/domain/proxy_numbers';
import { epochMs, milliseconds, perSecond } from '../../common/domain/units';
import { aHost } from '../../test/builders/a_host';
import { HostContext } from '../host/use_host';
import { ProxySection } from './proxy_section';

const bare: ProxyNumbers = {
  range: { from: epochMs(0), to: epochMs(900_000) },
  counts: {},
  states: {},
  breakers: {},
  coverage: { indices: 'metrics-*', searches: 1, took: milliseconds(1), notes: [] },
};
const count = (by: number, isAtLeast = false) => ({ by, rate: perSecond(by / 900), isAtLeast });
const numbers: ProxyNumbers = {
  ...bare,
  counts: { retries: count(0), rbacDenied: count(3, true) },
  breakers: { requestsOpen: { openNow: 1, openOnce: 1 } },
  certificateDays: 1,
  proxies: 2,
};

function textOf(answer: ProxyNumbers | undefined, failure: unknown = null, showsAll = false): string {
  const { unmount } = render(
    <HostContext.Provider value={aHost()}>
      <ProxySection state={{ answer, failure, retry: () => undefined }} showsAll={showsAll} />
    </HostContext.Provider>,
  );
  const text = screen.getByTestId('meshProxyNumbers').textContent;
  unmount();
  return text;
}

describe('ProxySection', () => {
  it('says what is wrong, and of zero only to who wants all', () => {
    expect(textOf(numbers)).toMatch(/Circuit breakers.*open.*Denied \(RBAC\).*≥ 3.*Certificate.*1 day/s);
    expect(textOf(numbers)).not.toContain('Retries');
    expect(textOf(numbers, null, true)).toMatch(/Retries.*0/s);
  });

  it('says why there are none', () => {
    expect(textOf({ ...bare, lack: 'nothing_found' })).toContain('are not scraped, or what is kept');
    expect(textOf({ ...bare, lack: 'one_sample' })).toContain('takes two');
    expect(textOf({ ...bare, lack: 'instances_mixed' })).toContain('nothing tells them apart');
  });

  it('waits, and says what went wrong', () => {
    expect(textOf(undefined)).toBe('');
    expect(textOf(undefined, new Error('x'))).toContain('The answer could not be read');
  });
});
