import { measureDeviation, quantile } from './measure_deviation';

const values = (...list: number[]) => list.map((value) => ({ value }));
/** 95 to 105. */
const steady = values(...Array.from({ length: 44 }, (_, place) => 95 + (place % 11)));
const at = (value: number, requests?: number) => [{ value, weight: 1, ...(requests !== undefined && { requests }) }];

describe('measureDeviation', () => {
  it('measures how far above the usual a figure is', () => {
    const deviation = measureDeviation({ history: steady, before: [], during: at(150), kind: 'amount' });
    expect(deviation).toMatchObject({ usual: 100, actual: 150, excess: 50 });
    expect(deviation?.strength).toBeGreaterThan(8);
    expect(measureDeviation({ history: steady, before: [], during: at(90), kind: 'amount' })).toMatchObject({
      excess: 0,
      strength: 0,
    });
  });

  it('does not count what was so before the trouble began', () => {
    expect(measureDeviation({ history: steady, before: values(149), during: at(150), kind: 'amount' })?.excess).toBe(1);
  });

  it('takes for usual what skewed figures do now and then', () => {
    const skewed = values(...Array.from({ length: 100 }, (_, place) => (place % 10 === 0 ? 400 : 100)));
    const [calm, wild] = [steady, skewed].map((history) =>
      measureDeviation({ history, before: [], during: at(300), kind: 'amount' }),
    );
    expect(wild?.strength).toBeLessThan(2);
    expect(calm?.strength).toBeGreaterThan(20);
  });

  it('knows that few requests prove little', () => {
    const clean = Array.from({ length: 50 }, () => ({ value: 0, requests: 100 }));
    const strengthOf = (requests: number) =>
      measureDeviation({ history: clean, before: [], during: at(0.05, requests), kind: 'ratio' })?.strength ?? 0;
    expect(strengthOf(20)).toBeLessThan(2);
    expect(strengthOf(2000)).toBeGreaterThan(20);
  });

  it('weighs steps', () => {
    const during = [
      { value: 100, weight: 3 },
      { value: 200, weight: 1 },
    ];
    expect(measureDeviation({ history: steady, before: [], during, kind: 'amount' })?.actual).toBe(125);
  });

  it('measures what is usually nothing by what it has become', () => {
    const rounded = values(...Array.from({ length: 40 }, () => 0));
    expect(measureDeviation({ history: rounded, before: [], during: at(3), kind: 'amount' })?.strength).toBeGreaterThan(20);
    expect(measureDeviation({ history: rounded, before: [], during: at(0), kind: 'amount' })?.strength).toBe(0);
  });

  it('trusts a spread less that was seen a few times only', () => {
    const few = values(95, 105, 100, 95, 105);
    const strengthOf = (history: typeof few) =>
      measureDeviation({ history, before: [], during: at(150), kind: 'amount' })?.strength ?? 0;
    const many = Array.from({ length: 8 }, () => few).flat();
    expect(strengthOf(few)).toBeGreaterThan(3);
    expect(strengthOf(few)).toBeLessThan(strengthOf(many));
  });

  it('says nothing without history or without the time in question', () => {
    expect(measureDeviation({ history: values(1, 2, 3), before: [], during: at(9), kind: 'amount' })).toBeUndefined();
    expect(measureDeviation({ history: steady, before: [], during: [], kind: 'amount' })).toBeUndefined();
    expect(measureDeviation({ history: steady, before: [], during: [{ value: 9, weight: 0 }], kind: 'amount' })).toBeUndefined();
  });
});

it('quantile lies between the nearest ranks', () => {
  expect(quantile([1, 2, 4], 0.5)).toBe(2);
  expect(quantile([1, 2], 0.5)).toBe(1.5);
});
