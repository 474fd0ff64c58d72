/** What became of something since an earlier period. */
export type ChangeKind = 'new' | 'gone' | 'worse' | 'better';

/** What is left of the words where there is no room for them. */
export const CHANGE_SIGNS: Record<ChangeKind, string> = { new: '+', gone: '−', worse: '▲', better: '▼' };

export interface Change {
  kind: ChangeKind;
  /** Says it without colour: "new", "p95 506 ms ▲ 13 × was 38 ms". */
  text: string;
}
