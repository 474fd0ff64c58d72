import { renderHook } from '@testing-library/react';
import { aGraph } from '../../../../test/builders/a_graph';
import { aService } from '../../../../test/builders/a_service';
import { useArrivals, withNewcomers } from './use_arrivals';

const services = (...names: string[]) => ({ services: names.map((name) => aService(name)) });
const many = Array.from({ length: 20 }, (_, index) => `s${index}`);

describe('useArrivals', () => {
  it('marks who came and went, until the next change', () => {
    const { result, rerender } = renderHook(({ map }) => useArrivals(map), { initialProps: { map: services(...many) } });
    expect([result.current.appeared.size, result.current.gone.length]).toEqual([0, 0]);
    const next = [...many.slice(1), 'mail'];
    rerender({ map: services(...next) });
    expect([...result.current.appeared]).toEqual(['mail']);
    expect(result.current.gone).toEqual([{ id: 's0', name: 's0' }]);
    rerender({ map: services(...next) });
    expect([...result.current.appeared]).toEqual(['mail']);
  });

  it('takes another question for another question', () => {
    const { result, rerender } = renderHook(({ map }) => useArrivals(map), { initialProps: { map: services(...many) } });
    rerender({ map: services(...many.slice(0, 5)) });
    expect(result.current.gone).toEqual([]);
  });

  it('gives newcomers a word, unless there is something worse to say', () => {
    const graph = aGraph(['a>b']);
    graph.nodes[1]!.badge = '3 errors hidden by retries';
    const badges = withNewcomers(graph, new Set(['a', 'b'])).nodes.map(({ badge }) => badge);
    expect(badges).toEqual(['new', '3 errors hidden by retries']);
  });
});
