import type { Reporter } from '../elasticsearch/reporter';
import type { DemoStore } from './demo_store';
import type { Capture } from './traffic/capture';
import { documentsOf } from './traffic/documents_of';
import type { History } from './traffic/history';
import { createHistory } from './traffic/history';
import type { Progress, Step } from './traffic/next_step';
import { nextStep } from './traffic/next_step';
import { Scrapes } from './traffic/scrapes';
import { DAY } from './traffic/script';
import type { TrafficUnit } from './traffic/traffic_unit';
import { toUnits } from './traffic/traffic_unit';

export interface DemoDataOptions {
  store: DemoStore;
  capture: Capture;
  days: number;
  now: () => number;
  reporter: Reporter;
}

/** Brings the demo's data up to now, and keeps it there. */
export class DemoData {
  private readonly units: TrafficUnit[];
  private readonly history: History;
  private readonly scrapes = new Scrapes();
  private progress: Progress | undefined;

  constructor(private readonly options: DemoDataOptions) {
    this.units = toUnits(options.capture.lines, options.capture.spans);
    this.history = createHistory(this.units);
  }

  /** Continues where an earlier run ended; resolves when the capture is being replayed up to now. */
  async load(): Promise<void> {
    this.progress = await this.options.store.open();
    do await this.advance();
    while (!this.progress?.replay);
  }

  /** One step towards now: called every second or two, it is the replay. */
  async advance(): Promise<void> {
    const { store, days, now } = this.options;
    const step = nextStep(this.progress, now(), days);
    if (step.kind === 'history') await this.writeHistory(step);
    else {
      const { documents, lines } = documentsOf(step, this.units, this.history);
      await store.write(documents);
      // What an unended replay still brings has no present that could be scraped.
      if (Number.isFinite(step.by)) await store.write(this.scrapes.follow(lines, Math.max(step.since, step.after), step.by));
    }
    await store.show();
    await store.saveProgress(step.progress);
    this.progress = step.progress;
  }

  async dropExpired(): Promise<void> {
    await this.options.store.dropExpired(this.options.now());
  }

  private async writeHistory(step: Extract<Step, { kind: 'history' }>): Promise<void> {
    const { store, days, now, reporter } = this.options;
    const { count, documents } = documentsOf(step, this.units, this.history);
    const end = now();
    const share = (at: number) => Math.min(1, 1 - (end - at) / (days * DAY));
    let written = 0;
    await store.write(documents, (more) => {
      written += more;
      reporter.step('Writing the history of the mesh', share(step.from + (written / count) * (step.to - step.from)));
    });
    // Progress must not say more than is there after a crash, and a day is much to lose.
    await store.keep();
  }
}
