// A living demo, driven by a real browser on a machine that others use: what fails is tried once more, and the first failure is printed.
jest.retryTimes(1, { logErrorsBeforeRetry: true });
