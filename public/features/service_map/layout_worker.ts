import type { LayoutAnswer, LayoutQuestion } from './layout/layout_protocol';
import { layOut } from './layout/lay_out';

/** The page's type check knows `self` as a window; here it is a dedicated worker. */
const scope = self as unknown as {
  onmessage: ((event: MessageEvent<LayoutQuestion>) => void) | null;
  postMessage(answer: LayoutAnswer): void;
};

scope.onmessage = ({ data: { turn, request } }) => scope.postMessage({ turn, layout: layOut(request) });
