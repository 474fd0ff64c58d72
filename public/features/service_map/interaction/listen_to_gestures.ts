import type { Point } from '../layout/layout_model';

/** What a person does with pointer and wheel; points are relative to the element, in CSS pixels. */
export interface Gestures {
  /** The pointer is there with no button down; undefined: it has left. */
  onPoint(at: Point | undefined): void;
  onPick(at: Point): void;
  onPan(dx: number, dy: number): void;
  onZoom(factor: number, at: Point): void;
  onDoublePick(at: Point, out: boolean): void;
  onDragging(dragging: boolean): void;
  /** The right button. */
  onMenu(at: Point): void;
}

/** Pixels that a click may move before it is a drag. */
const SLACK = 4;
const WHEEL_LINE = 18;
const [WHEEL_SPEED, PINCH_SPEED] = [0.0016, 0.01];

/** @returns what stops listening */
export function listenToGestures(element: HTMLElement, gestures: Gestures): () => void {
  const pointers = new Map<number, Point>();
  let pressed: Point | undefined;
  let dragging = false;

  const pointOf = ({ clientX, clientY }: MouseEvent): Point => {
    const { left, top } = element.getBoundingClientRect();
    return { x: clientX - left, y: clientY - top };
  };
  const drag = (now: boolean) => {
    if (dragging === now) return;
    dragging = now;
    gestures.onDragging(now);
  };
  const onDown = (event: PointerEvent) => {
    if (event.button !== 0) return;
    element.setPointerCapture(event.pointerId);
    pointers.set(event.pointerId, pointOf(event));
    pressed = pointers.size === 1 ? pointOf(event) : undefined;
  };
  const onMove = (event: PointerEvent) => {
    const at = pointOf(event);
    const before = pointers.get(event.pointerId);
    if (!before) return gestures.onPoint(at);
    if (pointers.size === 2) pinch(event.pointerId, before, at);
    else if (dragging || (pressed && Math.hypot(at.x - pressed.x, at.y - pressed.y) > SLACK)) {
      drag(true);
      gestures.onPan(at.x - before.x, at.y - before.y);
    } else return;
    pointers.set(event.pointerId, at);
  };
  const pinch = (id: number, before: Point, at: Point) => {
    const other = [...pointers].find(([key]) => key !== id)?.[1];
    if (!other) return;
    const [was, is] = [Math.hypot(before.x - other.x, before.y - other.y), Math.hypot(at.x - other.x, at.y - other.y)];
    if (was > 0 && is > 0) gestures.onZoom(is / was, { x: (at.x + other.x) / 2, y: (at.y + other.y) / 2 });
    gestures.onPan((at.x - before.x) / 2, (at.y - before.y) / 2);
  };
  const onUp = (event: PointerEvent) => {
    if (!pointers.delete(event.pointerId)) return;
    if (pressed && !dragging && event.type === 'pointerup') gestures.onPick(pointOf(event));
    pressed = undefined;
    if (pointers.size === 0) drag(false);
  };
  const onWheel = (event: WheelEvent) => {
    event.preventDefault();
    const scale = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? WHEEL_LINE : 1;
    // Trackpads say ctrl for a pinch; sideways movement and shift mean scrolling.
    if (event.ctrlKey || event.metaKey) return gestures.onZoom(Math.exp(-event.deltaY * scale * PINCH_SPEED), pointOf(event));
    if (event.shiftKey || Math.abs(event.deltaX) > Math.abs(event.deltaY))
      return gestures.onPan(-(event.deltaX || event.deltaY) * scale, event.deltaX ? -event.deltaY * scale : 0);
    gestures.onZoom(Math.exp(-event.deltaY * scale * WHEEL_SPEED), pointOf(event));
  };
  const onLeave = () => pointers.size === 0 && gestures.onPoint(undefined);
  const onDouble = (event: MouseEvent) => gestures.onDoublePick(pointOf(event), event.shiftKey);

  const onContextMenu = (event: MouseEvent) => {
    event.preventDefault();
    gestures.onMenu(pointOf(event));
  };

  const stop = new AbortController();
  const { signal } = stop;
  element.addEventListener('pointerdown', onDown, { signal });
  element.addEventListener('pointermove', onMove, { signal });
  element.addEventListener('pointerup', onUp, { signal });
  element.addEventListener('pointercancel', onUp, { signal });
  element.addEventListener('pointerleave', onLeave, { signal });
  element.addEventListener('contextmenu', onContextMenu, { signal });
  element.addEventListener('dblclick', onDouble, { signal });
  element.addEventListener('wheel', onWheel, { signal, passive: false });
  return () => stop.abort();
}
