interface Closable {
  close(): unknown;
}

/**
 * Closes what a file's tests opened, the last first, also when opening the rest of it failed: an open browser keeps the whole run from ending.
 * Call it once, on top of the file; what it returns takes each thing as soon as it is open, and hands it back.
 */
export function closeAtEnd(): <Opened extends Closable>(opened: Opened) => Opened {
  const all: Closable[] = [];
  afterAll(async () => {
    const failures: unknown[] = [];
    for (const opened of all.reverse()) {
      try {
        await opened.close();
      } catch (error) {
        failures.push(error);
      }
    }
    expect(failures).toEqual([]);
  });
  return (opened) => {
    all.push(opened);
    return opened;
  };
}
