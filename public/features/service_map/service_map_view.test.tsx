import { act, fireEvent, render, screen } from '@testing-library/react';
import { EuiProvider } from '@elastic/eui';
import React, { createRef } from 'react';
import { aServiceMap } from '../../../test/builders/a_service_map';
import { anEdge } from '../../../test/builders/an_edge';
import { createFormat } from '../../components/format';
import { groupServices } from './groups/group_services';
import type { ServiceMapHandle, ServiceMapViewProps } from './service_map_view';
import { ServiceMapView } from './service_map_view';

const format = createFormat({ locale: 'en', timeZone: 'UTC', dateFormat: 'HH:mm' });
const map = aServiceMap([anEdge('gateway', 'web'), anEdge('web', 'orders'), anEdge('web', 'backend')]);

/** Draws nothing, but notes the texts: jsdom has no canvas of its own. */
function aContext(texts: string[]): CanvasRenderingContext2D {
  const known: Record<string, unknown> = {
    measureText: (text: string) => ({ width: text.length * 6 }),
    fillText: (text: string) => texts.push(text),
  };
  return new Proxy(known, { get: (target, key: string) => target[key] ?? (() => undefined), set: () => true }) as never;
}

class NoPath {
  moveTo() {}
  lineTo() {}
  bezierCurveTo() {}
  arc() {}
  arcTo() {}
  ellipse() {}
  closePath() {}
  addPath() {}
}

const originals = {
  getContext: HTMLCanvasElement.prototype.getContext,
  width: Object.getOwnPropertyDescriptor(HTMLElement.prototype, 'clientWidth'),
};
let texts: string[];

beforeEach(() => {
  texts = [];
  HTMLCanvasElement.prototype.getContext = (() => aContext(texts)) as never;
  (globalThis as { Path2D?: unknown }).Path2D = NoPath;
  for (const [side, length] of [
    ['clientWidth', 1000],
    ['clientHeight', 600],
  ] as const)
    Object.defineProperty(HTMLElement.prototype, side, { configurable: true, get: () => length });
  jest
    .spyOn(window, 'requestAnimationFrame')
    .mockImplementation((callback) => window.setTimeout(() => callback(performance.now()), 0));
  jest.spyOn(window, 'cancelAnimationFrame').mockImplementation((frame) => window.clearTimeout(frame));
});
afterEach(() => {
  HTMLCanvasElement.prototype.getContext = originals.getContext;
  jest.restoreAllMocks();
});

const NO_GROUPS = { grouped: groupServices(map, 'none'), isFolded: () => false, readable: true };

function View(props: Partial<ServiceMapViewProps>) {
  return (
    <EuiProvider>
      <ServiceMapView
        map={map}
        label="p95"
        onSelect={() => undefined}
        find=""
        dark={false}
        assetUrl={(file) => `/${file}`}
        format={format}
        groups={NO_GROUPS}
        onToggleGroup={() => undefined}
        onFocus={() => undefined}
        reducedMotion
        {...props}
      />
    </EuiProvider>
  );
}
const frames = () => act(async () => new Promise((resolve) => window.setTimeout(resolve, 30)));
const keyboard = () => screen.getByTestId('meshMapKeyboard');
const press = (...keys: string[]) => keys.forEach((key) => fireEvent.keyDown(keyboard(), { key }));
const spoken = () => document.querySelector('[aria-live]')?.textContent ?? '';

describe('ServiceMapView', () => {
  it('paints names and figures, and says how much there is', async () => {
    render(<View />);
    await frames();
    expect(texts).toEqual(expect.arrayContaining(['gateway', 'web', 'orders', 'backend']));
    expect(texts.filter((text) => text === '20\u00a0ms')).toHaveLength(3);
    expect(keyboard().getAttribute('aria-label')).toContain('Map of 4 services and 3 edges');
  });

  it('is walked and selected by keyboard, and says where one is', async () => {
    const onSelect = jest.fn();
    render(<View onSelect={onSelect} />);
    await frames();
    press('ArrowRight', 'ArrowRight');
    expect(spoken()).toContain('gateway to web');
    press('Enter');
    expect(onSelect).toHaveBeenLastCalledWith({ kind: 'edge', id: map.edges[0]!.id });
    press('ArrowRight', 'Enter');
    expect(onSelect).toHaveBeenLastCalledWith({ kind: 'service', id: 'web' });
    press('Escape');
    expect(onSelect).toHaveBeenLastCalledWith(undefined);
    expect(spoken()).toBe('');
  });

  it('leaves other keys to the page', async () => {
    render(<View />);
    await frames();
    expect(fireEvent.keyDown(keyboard(), { key: 'Tab' })).toBe(true);
    expect(fireEvent.keyDown(keyboard(), { key: 'ArrowRight', ctrlKey: true })).toBe(true);
    expect(fireEvent.keyDown(keyboard(), { key: '+' })).toBe(false);
  });

  it('takes the page to the next match', async () => {
    const handle = createRef<ServiceMapHandle>();
    render(<View find="w" handle={handle} />);
    await frames();
    const met = [0, 1, 2].map(() => {
      act(() => handle.current?.focusNextMatch());
      return spoken().split(',')[0];
    });
    expect(met).toEqual(['gateway', 'web', 'gateway']);
  });

  it('picks what is clicked, and nothing in the open', async () => {
    const onSelect = jest.fn();
    const { container } = render(<View onSelect={onSelect} />);
    await frames();
    const canvas = container.querySelector('canvas')!;
    keyboard().setPointerCapture = () => undefined;
    const click = (clientX: number, clientY: number) => {
      for (const type of ['pointerdown', 'pointerup'])
        fireEvent(canvas, new MouseEvent(type, { bubbles: true, clientX, clientY, button: 0 }));
    };
    click(5, 5);
    expect(onSelect).toHaveBeenLastCalledWith(undefined);
    expect(canvas).toHaveAttribute('aria-hidden', 'true');
  });

  it('zooms and fits by its buttons', async () => {
    render(<View />);
    await frames();
    for (const button of ['meshMapZoomIn', 'meshMapZoomOut', 'meshMapZoomOut', 'meshMapFit']) {
      texts.length = 0;
      fireEvent.click(screen.getByTestId(button));
      await frames();
      expect(texts).toContain('gateway');
    }
  });

  it('explains itself when asked', () => {
    render(<View />);
    expect(screen.queryByTestId('meshMapLegend')).toBeNull();
    fireEvent.click(screen.getByTestId('meshMapLegendToggle'));
    expect(screen.getByTestId('meshMapLegend')).toHaveTextContent('errors hidden by retries');
  });

  it('stands a browser without a canvas', () => {
    HTMLCanvasElement.prototype.getContext = (() => null) as never;
    delete (globalThis as { Path2D?: unknown }).Path2D;
    render(<View />);
    press('ArrowRight');
    expect(spoken()).toContain('gateway');
  });

  it('paints new figures without another layout, and a new service with one', async () => {
    const { rerender } = render(<View />);
    await frames();
    texts.length = 0;
    rerender(<View label="rate" />);
    await frames();
    expect(texts.filter((text) => text === '10/s')).not.toHaveLength(0);
    rerender(<View map={aServiceMap([...map.edges, anEdge('orders', 'payments')])} />);
    await frames();
    expect(texts).toContain('payments');
  });
});
