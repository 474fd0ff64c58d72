const [WIDTH, HEIGHT, NODES, EDGES] = [1280, 800, 1_000, 2_500];

/**
 * A fixed picture on a canvas of its own: 2,500 curves in one stroke, 1,000 circles in one fill, read back so that nothing is put off.
 * What this machine takes for it is what the map's times are compared with.
 * @returns milliseconds
 */
export function drawReference(): number {
  const canvas = document.createElement('canvas');
  Object.assign(canvas, { width: WIDTH, height: HEIGHT });
  const context = canvas.getContext('2d');
  if (!context) throw new Error('This browser has no canvas.');
  const started = performance.now();
  // Places from a fixed sequence, spread evenly.
  const place = (index: number) => [((index * 0.754877666) % 1) * WIDTH, ((index * 0.569840296) % 1) * HEIGHT] as const;
  context.beginPath();
  for (let edge = 0; edge < EDGES; edge++) {
    const [x0, y0] = place(edge);
    const [x1, y1] = [x0 + 60 + (edge % 90), y0 + (edge % 120) - 60];
    context.moveTo(x0, y0);
    context.bezierCurveTo((x0 + x1) / 2, y0, (x0 + x1) / 2, y1, x1, y1);
  }
  context.stroke();
  context.beginPath();
  for (let node = 0; node < NODES; node++) {
    const [x, y] = place(node);
    context.moveTo(x + 4, y);
    context.arc(x, y, 4, 0, 2 * Math.PI);
  }
  context.fill();
  context.getImageData(0, 0, 1, 1);
  return performance.now() - started;
}
