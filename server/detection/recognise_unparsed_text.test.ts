import { toUnparsedText } from './recognise_unparsed_text';

const LINE = '[2026-11-22T11:45:03.428Z] - default 127.0.1.2(a)->127.0.1.6:6379(b) took 4ms, sent 128 bytes, received: 10 bytes';
const raw = { index: 'logs-kuma', documents: 1_000, texts: [LINE, LINE], unreadable: {} };

describe('toUnparsedText', () => {
  it('says how many, in which index, and what reads them', () => {
    expect(toUnparsedText(raw)).toEqual([
      {
        index: 'logs-kuma',
        documents: 1_000,
        estimated: false,
        formats: ['connection'],
        unreadable: [],
        pipeline: 'kuma-access-log',
      },
    ]);
  });

  it('estimates where other documents are among them', () => {
    expect(toUnparsedText({ ...raw, texts: [LINE, 'started', undefined, LINE] })).toMatchObject([
      { documents: 500, estimated: true },
    ]);
  });

  it('says nothing of what is no access log', () => {
    expect(toUnparsedText({ ...raw, texts: ['started', undefined, { a: 1 }] })).toEqual([]);
    expect(toUnparsedText({ ...raw, texts: [] })).toEqual([]);
  });

  it('tells what the pipeline refused, and does not count it again', () => {
    expect(toUnparsedText({ ...raw, documents: 0, texts: [], unreadable: { unknown_text: 7 } })).toMatchObject([
      { documents: 0, estimated: false, unreadable: [{ reason: 'unknown_text', documents: 7 }] },
    ]);
  });
});
