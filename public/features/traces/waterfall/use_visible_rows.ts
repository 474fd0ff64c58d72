import { useCallback, useLayoutEffect, useState } from 'react';
import type { RefObject } from 'react';

export const ROW_HEIGHT = 24;
/** Rows drawn above and below what is seen: a quick wheel does not outrun them. */
const MARGIN = 8;

export interface VisibleRows {
  first: number;
  /** One after the last. */
  end: number;
  /** Brings a row into view, if it is not. */
  reveal(row: number): void;
}

/** Which of many rows of one height a scrolling element shows. */
export function useVisibleRows(scroller: RefObject<HTMLElement>, count: number): VisibleRows {
  const [view, setView] = useState({ top: 0, height: 600 });

  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return undefined;
    let frame = 0;
    const read = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => {
        const { scrollTop: top, clientHeight: height } = element;
        // Only another set of rows is worth a render.
        setView((before) => (rowAt(before.top) === rowAt(top) && before.height === height ? before : { top, height }));
      });
    };
    read();
    element.addEventListener('scroll', read, { passive: true });
    const observer = typeof ResizeObserver === 'undefined' ? undefined : new ResizeObserver(read);
    observer?.observe(element);
    return () => {
      cancelAnimationFrame(frame);
      element.removeEventListener('scroll', read);
      observer?.disconnect();
    };
  }, [scroller]);

  const reveal = useCallback(
    (row: number) => {
      // In the frame's own task: measuring at once would lay out a large trace a second time in the task that has drawn it.
      requestAnimationFrame(() => {
        const element = scroller.current;
        if (!element) return;
        const [top, bottom] = [row * ROW_HEIGHT, (row + 1) * ROW_HEIGHT];
        const { scrollTop, clientHeight } = element;
        if (top < scrollTop) element.scrollTop = Math.max(0, top - 2 * ROW_HEIGHT);
        else if (bottom > scrollTop + clientHeight) element.scrollTop = bottom + 2 * ROW_HEIGHT - clientHeight;
      });
    },
    [scroller],
  );

  return {
    first: Math.max(0, rowAt(view.top) - MARGIN),
    end: Math.min(count, rowAt(view.top + view.height) + 1 + MARGIN),
    reveal,
  };
}

const rowAt = (top: number) => Math.floor(top / ROW_HEIGHT);
