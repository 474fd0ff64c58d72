/** How an earlier period is drawn: dashed, so that it is not told by its colour alone. */
export const EARLIER_LINE = { line: { strokeWidth: 1, dash: [4, 3] }, point: { radius: 0, strokeWidth: 0 } };
