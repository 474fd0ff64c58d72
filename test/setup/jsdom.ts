import '@testing-library/jest-dom';
import { configure } from '@testing-library/react';

// Named as in EUI and Kibana; patient, because a busy machine takes seconds for a page of EUI.
configure({ testIdAttribute: 'data-test-subj', asyncUtilTimeout: 10_000 });

/** What EUI, Charts and the canvas ask of a browser and jsdom does not have. Nothing here pretends to measure or draw. */

class NoResizeObserver implements ResizeObserver {
  observe() {}
  unobserve() {}
  disconnect() {}
}

window.ResizeObserver = NoResizeObserver;

window.matchMedia = (media: string) =>
  Object.assign(new EventTarget(), { media, matches: false, onchange: null, addListener() {}, removeListener() {} });

window.scrollTo = () => undefined;
window.HTMLElement.prototype.scrollIntoView = () => undefined;
/** jsdom only prints "not implemented"; a canvas without a context is a case that pages have to stand anyway. */
window.HTMLCanvasElement.prototype.getContext = () => null;
window.URL.createObjectURL = () => 'blob:nothing';
window.URL.revokeObjectURL = () => undefined;
performance.mark = () => ({}) as PerformanceMark;
