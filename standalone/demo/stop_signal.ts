const PARENT_LOOK_MS = 1_000;
/** npm passes Ctrl-C on to a process that the terminal has told already: that is not the second time. */
const SAME_PRESS_MS = 1_000;

/** Aborts on Ctrl-C, on termination, when the terminal is closed, and when the process that started us has gone. */
export function createStopSignal(): AbortSignal {
  const controller = new AbortController();
  let stoppedAt = 0;
  const stop = () => {
    // Pressed again: leave at once; Elasticsearch's keeper notices and stops it.
    if (controller.signal.aborted && Date.now() - stoppedAt > SAME_PRESS_MS) process.exit(130);
    stoppedAt = Date.now();
    controller.abort();
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent && !controller.signal.aborted) controller.abort();
  }, PARENT_LOOK_MS).unref();
  return controller.signal;
}
