import { useEffect, useState } from 'react';

export interface Player {
  /** Which frame is shown. */
  frame: number;
  isPlaying: boolean;
  /** From the beginning again after the end. */
  play(): void;
  pause(): void;
  /** Goes to a frame and stays there. */
  seek(frame: number): void;
}

/** Milliseconds that a frame stays; longer for those who asked their system for less movement. */
const PACE = 500;
const CALM_PACE = 1_500;

/** Moves through frames; begins at the last, which is now. `frames` undefined: not known yet. */
export function usePlayer(frames: number | undefined, reducedMotion: boolean): Player {
  const last = Math.max(0, (frames ?? 1) - 1);
  const [frame, setFrame] = useState<number>();
  const [isPlaying, setPlaying] = useState(false);
  const shown = Math.min(frame ?? last, last);

  useEffect(() => {
    if (!isPlaying) return undefined;
    if (shown >= last) {
      setPlaying(false);
      return undefined;
    }
    const timer = setTimeout(() => setFrame(shown + 1), reducedMotion ? CALM_PACE : PACE);
    return () => clearTimeout(timer);
  }, [isPlaying, shown, last, reducedMotion]);

  return {
    frame: shown,
    isPlaying,
    play: () => {
      if (shown >= last) setFrame(0);
      setPlaying(true);
    },
    pause: () => setPlaying(false),
    seek: (to) => {
      setPlaying(false);
      setFrame(Math.max(0, Math.min(last, to)));
    },
  };
}
