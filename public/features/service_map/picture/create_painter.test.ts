import { aGraph } from '../../../../test/builders/a_graph';
import { createPainter } from './create_painter';
import { MapArtist } from './map_artist';
import type { Look, Places } from './painter';
import type { Answer, Question } from './painter_protocol';

/** A worker that answers when it is told to. */
class FakeWorker {
  static made: FakeWorker[] = [];
  onmessage?: ((event: { data: Answer }) => void) | null;
  onerror?: () => void;
  asked: Question[] = [];
  ended = false;
  private readonly artist = new MapArtist();
  constructor(readonly url: string) {
    FakeWorker.made.push(this);
  }
  postMessage(question: Question) {
    this.asked.push(structuredClone(question));
  }
  terminate() {
    this.ended = true;
  }
  answer(index: number) {
    const question = this.asked[index]!;
    if (question.kind === 'show')
      this.onmessage?.({ data: { kind: 'show', number: question.number, places: this.artist.show(question.graph) } });
    if (question.kind === 'point') this.onmessage?.({ data: { kind: 'point', number: question.number, item: undefined } });
  }
}

const target = globalThis as { Worker?: unknown; OffscreenCanvas?: unknown; structuredClone?: unknown };
const originals = { Worker: target.Worker, OffscreenCanvas: target.OffscreenCanvas, structuredClone: target.structuredClone };
beforeEach(() => {
  FakeWorker.made = [];
  target.Worker = FakeWorker;
  target.OffscreenCanvas = () => undefined;
  target.structuredClone ??= (value: unknown) => value;
});
afterEach(() => Object.assign(target, originals));

const onFailure = jest.fn();
const create = (mayWork = true) =>
  createPainter({
    canvas: document.createElement('canvas'),
    assetUrl: (file) => `/${file}`,
    fontFamily: 'Inter',
    mayWork,
    onFailure,
    onFonts: () => undefined,
  });

describe('createPainter', () => {
  it('lets a worker place the map', () => {
    const painter = create();
    const done = jest.fn<undefined, [Places]>();
    painter.show(aGraph(['a>b']), done);
    const [worker] = FakeWorker.made;
    expect(painter.offPage).toBe(true);
    expect(worker?.url).toBe('/map_worker.js');
    expect(done).not.toHaveBeenCalled();
    worker?.answer(0);
    expect([...done.mock.calls[0]![0].nodes.keys()]).toEqual(['a', 'b']);
  });

  it('hears the places of the last graph only', () => {
    const [first, last] = [jest.fn(), jest.fn()];
    const painter = create();
    painter.show(aGraph(['a>b']), first);
    painter.show(aGraph(['a>b', 'b>c']), last);
    FakeWorker.made[0]?.answer(0);
    FakeWorker.made[0]?.answer(1);
    expect(first).not.toHaveBeenCalled();
    expect(last).toHaveBeenCalledTimes(1);
  });

  it('tells the worker only what has changed of the look', () => {
    const painter = create();
    const look = { palette: {}, found: new Set(['a']) } as unknown as Look;
    painter.look(look);
    painter.look({ ...look, hovered: { kind: 'service', id: 'a' as never } });
    const changes = FakeWorker.made[0]!.asked.flatMap((question) =>
      question.kind === 'look' ? [Object.keys(question.changed)] : [],
    );
    expect(changes).toEqual([['palette', 'found'], ['hovered']]);
  });

  it('works on the page where there is no worker, no canvas for one, where none may be made, or where one has failed', () => {
    const forbidden = () => {
      throw new Error('Content Security Policy');
    };
    const cases: Array<() => void> = [
      () => (target.Worker = undefined),
      () => (target.Worker = forbidden),
      () => {
        target.Worker = FakeWorker;
        target.OffscreenCanvas = undefined;
      },
    ];
    for (const lack of cases) {
      lack();
      const done = jest.fn();
      const painter = create();
      painter.show(aGraph(['a>b']), done);
      expect([painter.offPage, done.mock.calls.length]).toEqual([false, 1]);
    }
    target.OffscreenCanvas = () => undefined;
    expect(create(false).offPage).toBe(false);
  });

  it('says when the worker fails, and ends it', () => {
    const painter = create();
    FakeWorker.made[0]?.onerror?.();
    expect(onFailure).toHaveBeenCalledTimes(1);
    painter.end();
    expect(FakeWorker.made[0]?.ended).toBe(true);
  });
});
