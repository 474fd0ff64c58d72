import type { drawReference } from './draw_reference';

/** The mark that the map sets whenever a picture of new content is on screen (see map_surface). */
const DRAWN = 'meshObservability.map.drawn';
/** Tasks are watched for so long after the picture: what was put off counts too. */
const AFTERWARDS = 1_200;
/** Browsers report tasks from here on; shorter ones are counted as none. */
export const LONG_TASK = 50;

/** What the bench's page offers to whoever drives it. */
declare global {
  interface Window {
    probe: PageProbe;
    drawReference: typeof drawReference;
    openTrace(id: string): void;
  }
}

export interface PageProbe {
  /** The answer's text has arrived; parsing it is the page's own work. */
  answered(): void;
  /** Waits for a picture of an answer that is asked for now. Milliseconds. */
  measureAnswer(ask: () => void): Promise<Answered>;
  /** Calls `act` once a frame for so long; how many frames there were a second, and the longest task. */
  measureFrames(duration: number, act: (frame: number) => void): Promise<{ frames: number; longestTask: number }>;
}

export interface Answered {
  /** From the text's arrival to the frame after the picture was painted. */
  drawn: number;
  /** 0: none above 50 ms. */
  longestTask: number;
}

const frame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));
const pause = (duration: number) => new Promise((resolve) => setTimeout(resolve, duration));

export function createProbe(): PageProbe {
  let arrival = Number.NaN;
  return {
    answered: () => (arrival = performance.now()),
    async measureAnswer(ask) {
      arrival = Number.NaN;
      const tasks = watchTasks();
      ask();
      await drawnAfter(() => arrival);
      await frame();
      const drawn = performance.now() - arrival;
      await pause(AFTERWARDS);
      return { drawn, longestTask: tasks.longestSince(arrival) };
    },
    async measureFrames(duration, act) {
      const tasks = watchTasks();
      const started = await frame();
      let [frames, now] = [0, started];
      while (now - started < duration) {
        act(frames++);
        now = await frame();
      }
      await pause(AFTERWARDS / 4);
      return { frames: (frames * 1_000) / (now - started), longestTask: tasks.longestSince(started) };
    },
  };
}

/** The first mark after the answer's arrival. */
async function drawnAfter(arrival: () => number): Promise<void> {
  // Nothing is later than a time that is not known yet.
  while (!performance.getEntriesByName(DRAWN).some(({ startTime }) => startTime >= arrival())) await pause(1);
}

function watchTasks() {
  const tasks: PerformanceEntry[] = [];
  const observer = new PerformanceObserver((list) => tasks.push(...list.getEntries()));
  observer.observe({ type: 'longtask', buffered: false });
  return {
    longestSince(from: number): number {
      tasks.push(...observer.takeRecords());
      observer.disconnect();
      return tasks
        .filter(({ startTime, duration }) => startTime + duration > from)
        .reduce((most, { duration }) => Math.max(most, duration), 0);
    },
  };
}
