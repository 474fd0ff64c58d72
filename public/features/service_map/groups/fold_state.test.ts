import { foldEntries, parseFold } from './fold_params';
import { DEFAULT_FOLD_STATE, isFoldedIn, toggledFold } from './fold_state';
import type { GroupId } from './group';

const [shop, pay] = ['→namespace/shop', '→namespace/pay'] as [GroupId, GroupId];

describe('what is folded', () => {
  it('depends on the size of the map until somebody folds or unfolds', () => {
    expect(isFoldedIn(DEFAULT_FOLD_STATE, true)(shop)).toBe(false);
    expect(isFoldedIn(DEFAULT_FOLD_STATE, false)(shop)).toBe(true);
    const opened = toggledFold(DEFAULT_FOLD_STATE, shop, false);
    for (const readable of [true, false]) {
      expect(isFoldedIn(opened, readable)(shop)).toBe(false);
      expect(isFoldedIn(opened, readable)(pay)).toBe(true);
    }
  });

  it('is what it was after folding and unfolding', () => {
    const there = toggledFold(toggledFold(DEFAULT_FOLD_STATE, shop, true), pay, true);
    expect(there).toMatchObject({ folded: 'none', except: [shop, pay] });
    expect(toggledFold(there, shop, true).except).toEqual([pay]);
  });

  it('is kept in the address, and garbage is not', () => {
    const state = { by: 'zone', folded: 'all', except: [shop] } as const;
    expect(parseFold(new URLSearchParams(foldEntries({ ...state, except: [shop] })))).toEqual(state);
    expect(foldEntries(DEFAULT_FOLD_STATE)).toEqual([]);
    expect(parseFold(new URLSearchParams('by=colour&folded=perhaps&except=shop'))).toEqual(DEFAULT_FOLD_STATE);
  });
});
