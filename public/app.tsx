import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import React, { useState } from 'react';
import { ErrorBoundary } from './components/error_boundary';
import type { Host } from './host/host';
import { HostContext } from './host/use_host';
import { AppPages } from './pages/app_pages';

/** Answers that nobody looks at any more are kept so long: the back button finds them. */
const KEEP = 60_000;

const SILENT = { log: () => undefined, warn: () => undefined, error: () => undefined };

/** The whole app, in whatever place it is given. */
export function App({ host }: { host: Host }) {
  const [queryClient] = useState(
    () =>
      new QueryClient({
        // A failure is on screen, in words; the console has nothing to add.
        logger: SILENT,
        defaultOptions: {
          queries: {
            // Every question names its window and its refresh: an answer to it never goes stale. Who wants a new one asks anew.
            staleTime: Infinity,
            cacheTime: KEEP,
            retry: false,
            refetchOnWindowFocus: false,
            // A browser that thinks it is offline may still reach a Kibana on the same machine.
            networkMode: 'always',
          },
        },
      }),
  );
  const { Provider } = host;
  return (
    <HostContext.Provider value={host}>
      <Provider>
        <QueryClientProvider client={queryClient}>
          <ErrorBoundary>
            <AppPages />
          </ErrorBoundary>
        </QueryClientProvider>
      </Provider>
    </HostContext.Provider>
  );
}
