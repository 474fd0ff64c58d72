import { EuiProvider } from '@elastic/eui';
import { fireEvent, render, screen } from '@testing-library/react';
import React from 'react';
import { createPortal } from 'react-dom';
import { PanelShell } from './panel_shell';

const onClose = jest.fn();
beforeEach(() => onClose.mockClear());

function open() {
  render(
    <PanelShell title="orders" onClose={onClose}>
      <button type="button">within</button>
      {createPortal(<button type="button">in a popover</button>, document.body)}
    </PanelShell>,
    { wrapper: EuiProvider },
  );
}

test('Escape closes it', () => {
  open();
  fireEvent.keyDown(screen.getByText('within'), { key: 'Escape' });
  expect(onClose).toHaveBeenCalledTimes(1);
});

test('Escape in a popover of its own closes only that', () => {
  open();
  fireEvent.keyDown(screen.getByText('in a popover'), { key: 'Escape' });
  expect(onClose).not.toHaveBeenCalled();
});
