import type { LayoutRequest } from '../../public/features/service_map/layout/layout_model';

/** `aLayoutRequest(['a>b', 'b>c', 'alone'])`: services by name, links as arrows. */
export function aLayoutRequest(links: string[], previous?: LayoutRequest['previous']): LayoutRequest {
  const names = new Set(links.flatMap((link) => link.split('>')));
  return {
    nodes: [...names].map((id) => ({ id, width: 90 })),
    edges: links
      .filter((link) => link.includes('>'))
      .map((link) => {
        const [source = '', target = ''] = link.split('>');
        return { id: link, source, target };
      }),
    previous,
  };
}
