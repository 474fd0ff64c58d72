import { useEffect, useMemo, useRef, useState } from 'react';
import type { Graph } from './graph';
import type { Layout } from './layout/layout_model';
import { LayoutClient } from './layout_client';
import { toLayoutRequest, topologyKey } from './to_layout_request';

const WORKER_FILE = 'layout_worker.js';

/**
 * The layout of a graph, made in a worker where there are workers and on the page where there are none. It changes only when services or
 * links come or go; while a new one is made the last one stays.
 * @param assetUrl address of a file beside the page's scripts
 */
export function useLayout(graph: Graph, assetUrl: (file: string) => string): Layout | undefined {
  const request = useMemo(() => toLayoutRequest(graph), [graph]);
  const key = useMemo(() => topologyKey(request), [request]);
  const [layout, setLayout] = useState<Layout>();
  const latest = useRef({ request, layout, assetUrl });
  latest.current = { request, layout, assetUrl };
  const client = useRef<LayoutClient>();

  useEffect(() => {
    const made = new LayoutClient(latest.current.assetUrl(WORKER_FILE));
    client.current = made;
    return () => made.end();
  }, []);

  useEffect(() => {
    const { request: asked, layout: previous } = latest.current;
    client.current?.ask({ ...asked, previous: previous?.nodes }, setLayout);
  }, [key]);

  return layout;
}
