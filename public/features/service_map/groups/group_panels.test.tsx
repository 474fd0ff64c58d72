import { EuiProvider } from '@elastic/eui';
import { fireEvent, render, screen, within } from '@testing-library/react';
import React from 'react';
import { aService } from '../../../../test/builders/a_service';
import { aServiceMap } from '../../../../test/builders/a_service_map';
import { anEdge } from '../../../../test/builders/an_edge';
import { someErrors, someFigures } from '../../../../test/builders/some_figures';
import { createFormat } from '../../../components/format';
import { BundlePanel } from './bundle_panel';
import { findBundle } from './find_bundle';
import { foldMap } from './fold_map';
import { groupServices } from './group_services';
import { GroupPanel } from './group_panel';

const format = createFormat({ locale: 'en', timeZone: 'UTC', dateFormat: 'HH:mm' });
const failing = someFigures({ lines: 300, errors: someErrors(150, 300) });
const map = aServiceMap(
  [
    anEdge('web', 'cart', { caller: someFigures({ lines: 600 }) }),
    anEdge('web', 'orders', { caller: failing }),
    anEdge('cart', 'orders'),
    anEdge('orders', 'bank'),
  ],
  {
    services: [
      aService('web', { namespace: 'front' }),
      aService('blog', { namespace: 'front' }),
      aService('cart', { namespace: 'shop' }),
      aService('orders', { namespace: 'shop' }),
      aService('bank'),
    ],
  },
);
const grouped = groupServices(map, 'namespace');
const groups = { grouped, isFolded: () => true, readable: true };
const shop = grouped.groups.find(({ name }) => name === 'shop')!;
const ignore = () => undefined;
const bodyRows = () => within(screen.getByRole('table')).getAllByRole('row').slice(1);

describe('the panel of a group', () => {
  const open = (patch = {}) =>
    render(
      <GroupPanel
        id={shop.id}
        map={map}
        groups={groups}
        format={format}
        onToggle={ignore}
        onSelectService={ignore}
        onClose={ignore}
        {...patch}
      />,
      { wrapper: EuiProvider },
    );

  it('lists its services, the worst first, and says how they fare in words', () => {
    open();
    const rows = bodyRows().map((row) => row.textContent);
    expect(rows).toHaveLength(2);
    expect(rows[0]).toContain('orders');
    expect(rows[0]).toContain('5 % errors or more');
    expect(rows[1]).toContain('cart');
  });

  it('leads to a service, and unfolds', () => {
    const [onSelectService, onToggle] = [jest.fn(), jest.fn()];
    open({ onSelectService, onToggle });
    fireEvent.click(screen.getByText('cart'));
    expect(onSelectService).toHaveBeenCalledWith('cart');
    fireEvent.click(screen.getByTestId('meshGroupToggle'));
    expect(onToggle).toHaveBeenCalledWith(shop.id);
  });

  it('says that nobody calls into a group that nobody calls', () => {
    open({ id: grouped.groups.find(({ name }) => name === 'front')!.id });
    expect(screen.getByText('Nobody outside calls into it.')).toBeInTheDocument();
  });
});

describe('the panel of a bundle', () => {
  const folded = foldMap(map, grouped, groups.isFolded);
  const id = folded.bundles.find(({ edges }) => edges.length === 2)!.id;

  it('lists the edges between two groups, the worst first, and leads to one', () => {
    const onSelectEdge = jest.fn();
    const bundle = findBundle(id, map, groups)!;
    expect(bundle.title).toBe('front → shop');
    render(<BundlePanel {...bundle} map={map} format={format} onSelectEdge={onSelectEdge} onClose={ignore} />, {
      wrapper: EuiProvider,
    });
    expect(bodyRows().map((row) => /cart|orders/.exec(row.textContent)?.[0])).toEqual(['orders', 'cart']);
    fireEvent.click(within(bodyRows()[0]!).getByRole('button'));
    expect(onSelectEdge).toHaveBeenCalledWith('web→orders');
  });

  it('there is none between groups that are unfolded', () => {
    expect(findBundle(id, map, { ...groups, isFolded: () => false })).toBeUndefined();
  });
});
