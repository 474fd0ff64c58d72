import { act, renderHook } from '@testing-library/react';
import React from 'react';
import type { ReactNode } from 'react';
import { aHost } from '../../../test/builders/a_host';
import { HostContext } from '../../host/use_host';
import { usePageState } from './use_page_state';

test('changes go to the address, and back comes from it', () => {
  const host = aHost({ search: '?zone=east' });
  const wrapper = ({ children }: { children: ReactNode }) => <HostContext.Provider value={host}>{children}</HostContext.Provider>;
  const { result } = renderHook(() => usePageState(), { wrapper });
  expect(result.current[0].zone).toEqual(['east']);

  act(() => {
    result.current[1]({ mesh: ['default'] });
    result.current[1]({ label: 'gap' });
  });
  expect(host.location.search()).toBe('?mesh=default&zone=east&label=gap');
  expect(result.current[0]).toMatchObject({ mesh: ['default'], label: 'gap' });

  act(() => result.current[1]({ find: 'pay' }, 'replace'));
  act(() => host.history.back());
  expect(result.current[0]).toMatchObject({ mesh: ['default'], label: 'p95', find: '' });
});

test('nothing changed is no step', () => {
  const host = aHost({ search: '' });
  const wrapper = ({ children }: { children: ReactNode }) => <HostContext.Provider value={host}>{children}</HostContext.Provider>;
  const { result } = renderHook(() => usePageState(), { wrapper });
  act(() => result.current[1]({ view: 'map' }));
  expect(host.history.entries()).toEqual(['']);
});
