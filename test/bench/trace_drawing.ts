import type { Browser } from 'playwright-core';
import { chromium } from 'playwright-core';
import type { Trace } from '../../common/domain/trace';
import { milliseconds } from '../../common/domain/units';
import { ensureChromium } from '../../scripts/find_chromium';
import { assembleTrace } from '../../server/traces/assemble_trace';
import { aLargeTrace } from './a_large_trace';
import type { Benchmark, Table } from './benchmark';
import { LONG_TASK } from './map_drawing/page_probe';
import type { ServedPage } from './map_drawing/serve_page';
import { servePage } from './map_drawing/serve_page';
import { median } from './rounds';

/** Spans that are stored, and how many of them the server gives out. */
const SIZES = [
  { stored: 1_000, shown: 1_000 },
  { stored: 10_000, shown: 10_000 },
  { stored: 50_000, shown: 10_000 },
];
const ROUNDS = 5;
const SCROLL_MS = 2_000;

interface Visit {
  opened: number;
  openTask: number;
  frames: number;
  scrollTask: number;
}

/** A trace in Chromium, from the answer to its waterfall, and scrolled from top to bottom. */
export const traceDrawing: Benchmark = {
  name: 'trace_drawing',
  title: 'Opening and scrolling a large trace in a browser',
  async run({ options, say }) {
    const served = await servePage();
    const browser = await chromium.launch({ executablePath: ensureChromium(), args: ['--no-sandbox'] });
    const rounds = Math.min(ROUNDS, options.rounds);
    const table: Table = {
      title: `Medians of ${rounds} visits, in ms; the answer’s parsing included`,
      columns: [
        'spans stored',
        'shown',
        'assembled',
        'kB',
        'waterfall after',
        'longest task',
        'frames/s scrolling',
        'longest task scrolling',
        'left out is told',
      ],
      rows: [],
    };
    try {
      for (const { stored, shown } of SIZES) {
        const spans = aLargeTrace(shown);
        const began = performance.now();
        const tree = assembleTrace(spans);
        const assembled = performance.now() - began;
        const bytes = served.answerTrace(toTrace(tree, stored, shown));
        const visits: Visit[] = [];
        let isTold = false;
        for (let round = 0; round < rounds; round += 1) {
          const { visit, told } = await visitTrace(browser, served);
          visits.push(visit);
          isTold = told;
        }
        const of = (key: keyof Visit) => median(visits.map((visit) => visit[key])) ?? Number.NaN;
        const task = (key: keyof Visit) => (of(key) < LONG_TASK ? `< ${LONG_TASK}` : String(Math.round(of(key))));
        say(`  ${stored} spans: waterfall after ${Math.round(of('opened'))} ms`);
        table.rows.push([
          stored,
          shown,
          Math.round(assembled),
          Math.round(bytes / 1_000),
          Math.round(of('opened')),
          task('openTask'),
          Math.round(of('frames')),
          task('scrollTask'),
          isTold ? 'yes' : 'nothing is',
        ]);
      }
      return {
        tables: [table],
        remarks: [`Chromium ${browser.version()}, 1280 × 800. Tasks below ${LONG_TASK} ms are not reported by browsers.`],
      };
    } finally {
      await browser.close();
      served.close();
    }
  },
};

function toTrace(tree: ReturnType<typeof assembleTrace>, stored: number, shown: number): Trace {
  return {
    id: 'b4fc85f24ca2ef7e3acf9a69d5c5ad7d' as Trace['id'],
    ...tree,
    spans: tree.spans.map(({ raw: _, ...span }) => span),
    notes: [...(stored > shown ? [{ code: 'left_out' as const, stored, shown }] : []), ...tree.notes],
    lines: [],
    events: [],
    discover: {},
    coverage: { sources: ['otel_traces'], indices: 'traces-*', searches: 2, took: milliseconds(0), notes: [] },
  };
}

/** The application is started on the page of all traces first: its own start is not measured. */
async function visitTrace(browser: Browser, served: ServedPage): Promise<{ visit: Visit; told: boolean }> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  page.setDefaultTimeout(120_000);
  try {
    await page.goto(`${served.url}?page=traces`);
    await page.locator('[data-test-subj~="meshTracesPage"]').waitFor();
    await page.waitForTimeout(1_000);
    const opened = await page.evaluate(async () => {
      const tasks: number[] = [];
      const observer = new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration)));
      observer.observe({ type: 'longtask', buffered: false });
      const began = performance.now();
      window.openTrace('b4fc85f24ca2ef7e3acf9a69d5c5ad7d');
      while (!document.querySelector('[data-test-subj~="meshSpan"]')) await new Promise((resolve) => setTimeout(resolve, 1));
      const shown = performance.now() - began;
      await new Promise((resolve) => setTimeout(resolve, 1_000));
      tasks.push(...observer.takeRecords().map(({ duration }) => duration));
      observer.disconnect();
      return { shown, task: Math.max(0, ...tasks) };
    });
    const scrolled = await page.evaluate(async (duration) => {
      const element = document.querySelector('[data-test-subj~="meshWaterfall"]');
      if (!element) throw new Error('no waterfall');
      const way = element.scrollHeight - element.clientHeight;
      const began = performance.now();
      return window.probe.measureFrames(duration, () => {
        element.scrollTop = (way * (performance.now() - began)) / duration;
      });
    }, SCROLL_MS);
    const told = (await page.locator('[data-test-subj~="meshTraceNotes"]').allInnerTexts()).some((text) =>
      text.includes('left out'),
    );
    return {
      visit: { opened: opened.shown, openTask: opened.task, frames: scrolled.frames, scrollTask: scrolled.longestTask },
      told,
    };
  } finally {
    await context.close();
  }
}
