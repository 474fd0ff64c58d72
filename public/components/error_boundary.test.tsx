import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import React from 'react';
import { ErrorBoundary } from './error_boundary';

test('a fault stays in its part of the page, and can be tried again', async () => {
  // React reports every fault to the console as well.
  const report = jest.spyOn(console, 'error').mockImplementation(() => undefined);
  let isBroken = true;
  const Part = () => {
    if (isBroken) throw new Error('no such thing');
    return <p>fine</p>;
  };
  render(
    <>
      <p>the rest</p>
      <ErrorBoundary>
        <Part />
      </ErrorBoundary>
    </>,
  );
  expect(screen.getByTestId('meshFault')).toHaveTextContent('no such thing');
  expect(screen.getByText('the rest')).toBeInTheDocument();
  isBroken = false;
  await userEvent.click(screen.getByRole('button'));
  expect(screen.getByText('fine')).toBeInTheDocument();
  report.mockRestore();
});
