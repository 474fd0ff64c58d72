import { useEffect, useState } from 'react';

/** One value that several components look at. */
export interface Cell<T> {
  get(): T;
  set(value: T): void;
  listen(listener: () => void): () => void;
}

export function createCell<T>(initial: T): Cell<T> {
  let value = initial;
  const listeners = new Set<() => void>();
  return {
    get: () => value,
    set: (next) => {
      value = next;
      listeners.forEach((listener) => listener());
    },
    listen: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

export function useCell<T>(cell: Cell<T>): T {
  const [value, setValue] = useState(() => cell.get());
  useEffect(() => {
    const read = () => setValue(() => cell.get());
    read();
    return cell.listen(read);
  }, [cell]);
  return value;
}
