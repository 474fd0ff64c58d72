import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import React from 'react';
import type { ReactElement } from 'react';
import { ExampleStep } from './example_step';
import { loadExample } from './load_example';
import type { Choice } from './roads';
import { filesOf } from './roads';
import { UndoStep } from './undo_step';

jest.mock('./load_example');
const load = jest.mocked(loadExample);

const CHOICE: Choice = { version: '3x', platform: 'universal', road: 'collector' };
const VALUES = { url: undefined, mesh: 'default' };
const LOST = 'kuma/mesh_access_log_otel_3x.yaml';

const show = (step: ReactElement) => {
  const client = new QueryClient({
    defaultOptions: { queries: { retry: false, staleTime: Infinity } },
    logger: { log() {}, warn() {}, error() {} },
  });
  render(<QueryClientProvider client={client}>{step}</QueryClientProvider>);
};

const answer = () => Promise.resolve('type: MeshTrace\nname: spans\nmesh: default\n');

describe('a file that cannot be fetched', () => {
  beforeEach(() => {
    load.mockReset();
    load.mockImplementation((path) => (path === LOST ? Promise.reject(new Error('gone')) : answer()));
  });

  it('is named by the way back, which another try brings', async () => {
    show(<UndoStep choice={CHOICE} values={VALUES} />);
    expect(await screen.findByTestId('meshWizardNoExample')).toHaveTextContent(`examples/${LOST}`);
    load.mockImplementation(answer);
    const before = load.mock.calls.length;
    fireEvent.click(screen.getByTestId('meshWizardRetry'));
    await waitFor(() => expect(screen.getByTestId('meshWizardUndo')).toHaveTextContent('kumactl delete meshtrace spans'));
    expect(screen.queryByTestId('meshWizardNoExample')).toBeNull();
    // What was there already is not asked for again.
    expect(load.mock.calls.slice(before)).toEqual([[LOST]]);
  });

  it('is named by its own step alike', async () => {
    const file = filesOf(CHOICE).find(({ path }) => path === LOST);
    if (file === undefined) throw new Error('The road has no such file.');
    show(<ExampleStep file={file} choice={CHOICE} values={VALUES} />);
    expect(await screen.findByTestId('meshWizardNoExample')).toHaveTextContent(`examples/${LOST}`);
    load.mockImplementation(answer);
    fireEvent.click(screen.getByTestId('meshWizardRetry'));
    expect(await screen.findByTestId('meshWizardFile')).toHaveTextContent('spans');
  });
});
