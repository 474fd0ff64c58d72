import React from 'react';
import { render } from 'testing-library-react-12';

/** What component tests import, for React 17: its own version of the library, which knows no hooks yet. */
export * from 'testing-library-react-12';

interface Options<Props> {
  initialProps?: Props;
  wrapper?: React.ComponentType;
}

/** As @testing-library/react has it since 13.1. */
export function renderHook<Result, Props>(callback: (props: Props) => Result, { initialProps, wrapper }: Options<Props> = {}) {
  const result = {} as { current: Result };
  function Caller({ props }: { props: Props }) {
    result.current = callback(props);
    return null;
  }
  const { rerender, unmount } = render(<Caller props={initialProps as Props} />, wrapper ? { wrapper } : {});
  return { result, unmount, rerender: (props?: Props) => rerender(<Caller props={props as Props} />) };
}
