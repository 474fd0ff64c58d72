import { aLayoutRequest } from '../../../test/builders/a_layout_request';
import { layOut } from './layout/lay_out';
import { LayoutClient } from './layout_client';

class FakeWorker {
  static made: FakeWorker[] = [];
  onmessage?: (event: { data: unknown }) => void;
  onerror?: () => void;
  asked: Array<{ turn: number; request: Parameters<typeof layOut>[0] }> = [];
  ended = false;
  constructor(readonly url: string) {
    FakeWorker.made.push(this);
  }
  postMessage(question: FakeWorker['asked'][number]) {
    this.asked.push(question);
  }
  terminate() {
    this.ended = true;
  }
  answer(index: number) {
    const { turn, request } = this.asked[index]!;
    this.onmessage?.({ data: { turn, layout: layOut(request) } });
  }
}

const request = aLayoutRequest(['a>b']);

describe('LayoutClient', () => {
  const target = globalThis as { Worker?: unknown };
  const original = target.Worker;
  beforeEach(() => {
    FakeWorker.made = [];
    target.Worker = FakeWorker;
  });
  afterEach(() => (target.Worker = original));

  it('asks the worker', () => {
    const done = jest.fn();
    new LayoutClient('/layout_worker.js').ask(request, done);
    const [worker] = FakeWorker.made;
    expect(worker?.url).toBe('/layout_worker.js');
    expect(done).not.toHaveBeenCalled();
    worker?.answer(0);
    expect(done).toHaveBeenCalledWith(layOut(request));
  });

  it('hears the answer to the last question only', () => {
    const [first, last] = [jest.fn(), jest.fn()];
    const client = new LayoutClient('/w.js');
    client.ask(request, first);
    client.ask(aLayoutRequest(['a>b', 'b>c']), last);
    FakeWorker.made[0]?.answer(1);
    FakeWorker.made[0]?.answer(0);
    expect(first).not.toHaveBeenCalled();
    expect(last).toHaveBeenCalledTimes(1);
  });

  it('works itself where there are no workers, or none may be made', () => {
    const forbidden = () => {
      throw new Error('Content Security Policy');
    };
    for (const none of [undefined, forbidden]) {
      target.Worker = none;
      const done = jest.fn();
      new LayoutClient('/w.js').ask(request, done);
      expect(done).toHaveBeenCalledWith(layOut(request));
    }
  });

  it('works itself when the worker fails', () => {
    const [done, later] = [jest.fn(), jest.fn()];
    const client = new LayoutClient('/w.js');
    client.ask(request, done);
    FakeWorker.made[0]?.onerror?.();
    expect(done).toHaveBeenCalledTimes(1);
    client.ask(request, later);
    expect(later).toHaveBeenCalledTimes(1);
  });

  it('ends the worker and answers no more', () => {
    const done = jest.fn();
    const client = new LayoutClient('/w.js');
    client.ask(request, done);
    client.end();
    FakeWorker.made[0]?.answer(0);
    expect(FakeWorker.made[0]?.ended).toBe(true);
    expect(done).not.toHaveBeenCalled();
  });
});
