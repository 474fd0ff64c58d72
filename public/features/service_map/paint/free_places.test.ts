import { FreePlaces } from './free_places';

describe('FreePlaces', () => {
  it('gives a place once', () => {
    const places = new FreePlaces();
    expect(places.claim(0, 0, 10, 5)).toBe(true);
    expect(places.claim(15, 0, 10, 5)).toBe(false);
    expect(places.claim(15, 11, 10, 5)).toBe(true);
  });

  it('knows neighbours across its cells, and negative places', () => {
    const places = new FreePlaces();
    places.take(-1, -1, 200, 1);
    expect(places.claim(190, 0, 2, 2)).toBe(false);
    expect(places.claim(-190, 0, 2, 2)).toBe(false);
    expect(places.claim(0, 4, 2, 2)).toBe(true);
  });
});
