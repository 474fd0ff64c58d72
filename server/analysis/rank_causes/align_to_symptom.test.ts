import { alignToSymptom, splitAtSymptom } from './align_to_symptom';

const steps = { times: [0, 300, 600, 900], length: 300, noticed: 700 };

describe('alignToSymptom', () => {
  it('divides a window where the symptom was noticed', () => {
    expect(splitAtSymptom(steps)).toEqual({ before: [0, 1], during: [2, 3] });
    expect(splitAtSymptom({ ...steps, noticed: 1e6 })).toEqual({ before: [], during: [0, 1, 2, 3] });
  });

  it('weighs steps by the symptom’s strength where it has a shape', () => {
    expect(alignToSymptom(steps, (place) => (place === 3 ? 9 : 0)).during).toEqual([
      { place: 2, weight: 0 },
      { place: 3, weight: 9 },
    ]);
    const weights = alignToSymptom(steps, (place) => (place === 3 ? 9 : undefined)).during.map(({ weight }) => weight);
    expect(weights).toEqual([9, 9]);
    for (const faint of [1, 0]) expect(alignToSymptom(steps, () => faint).during.map(({ weight }) => weight)).toEqual([1, 1]);
  });
});
