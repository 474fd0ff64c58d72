import { useEuiTheme } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import type { PointerEvent } from 'react';
import React, { useEffect, useMemo, useRef } from 'react';
import { isSick } from './graph';
import type { MapSurface } from './interaction/map_surface';
import { shareInView } from './interaction/viewport';
import type { Palette } from './paint/palette';
import type { PlacedGraph } from './use_painter';

interface Props {
  surface: MapSurface;
  placed: PlacedGraph;
  palette: Palette;
}

const [WIDTH, HEIGHT] = [168, 104];
/** Fewer services are found without it, and so is a map of which nearly everything can be seen. */
const [WORTH_FROM, MOST_SEEN] = [40, 0.85];
const DOT = 1.3;

/** The whole map in a corner, and which part of it is looked at; a pointer on it goes there. */
export function Minimap({ surface, placed: { graph, places }, palette }: Props) {
  const { euiTheme } = useEuiTheme();
  const box = useRef<HTMLDivElement>(null);
  const view = useRef<SVGRectElement>(null);
  const { bounds, nodes } = places;
  const scale = Math.min(WIDTH / Math.max(1, bounds.right - bounds.left), HEIGHT / Math.max(1, bounds.bottom - bounds.top));

  const dots = useMemo(() => {
    const path = { quiet: '', sick: '' };
    for (const { id, tone } of graph.nodes) {
      const place = nodes.get(id);
      if (!place) continue;
      const [x, y] = [(place.x - bounds.left) * scale, (place.y - bounds.top) * scale];
      path[isSick(tone) ? 'sick' : 'quiet'] += `M${(x - DOT).toFixed(1)} ${y.toFixed(1)}h${2 * DOT}`;
    }
    return path;
  }, [graph, nodes, bounds, scale]);

  // Not by React: the camera moves each frame.
  useEffect(() => {
    surface.onView = (viewport, size) => {
      const seen =
        (size.width * size.height) /
        (viewport.zoom * viewport.zoom * (bounds.right - bounds.left) * (bounds.bottom - bounds.top));
      const whole = seen >= 1 && shareInView(viewport, bounds, size) > MOST_SEEN;
      if (box.current) box.current.style.visibility = whole || nodes.size < WORTH_FROM ? 'hidden' : 'visible';
      const place = {
        x: (-viewport.x / viewport.zoom - bounds.left) * scale,
        y: (-viewport.y / viewport.zoom - bounds.top) * scale,
        width: (size.width / viewport.zoom) * scale,
        height: (size.height / viewport.zoom) * scale,
      };
      for (const [name, value] of Object.entries(place)) view.current?.setAttribute(name, value.toFixed(1));
    };
    return () => {
      surface.onView = undefined;
    };
  }, [surface, bounds, nodes, scale]);

  const goTo = (event: PointerEvent<SVGSVGElement>) => {
    if (event.buttons === 0 && event.type !== 'pointerdown') return;
    const { left, top } = event.currentTarget.getBoundingClientRect();
    surface.camera.lookAt({ x: (event.clientX - left) / scale + bounds.left, y: (event.clientY - top) / scale + bounds.top });
  };

  return (
    <div
      ref={box}
      data-test-subj="meshMinimap"
      style={{
        position: 'absolute',
        right: euiTheme.size.s,
        bottom: euiTheme.size.s,
        visibility: 'hidden',
        background: palette.background,
        border: `1px solid ${palette.pillBorder}`,
        borderRadius: euiTheme.border.radius.small,
        lineHeight: 0,
        zIndex: 1,
      }}
    >
      <svg
        width={WIDTH}
        height={HEIGHT}
        role="img"
        aria-label={i18n.translate('meshObservability.map.minimap', { defaultMessage: 'The whole map, and the part in view' })}
        onPointerDown={goTo}
        onPointerMove={goTo}
        style={{ cursor: 'crosshair', touchAction: 'none' }}
      >
        <path d={dots.quiet} stroke={palette.subdued} strokeWidth={2 * DOT} opacity={0.6} />
        <path d={dots.sick} stroke={palette.tones.critical.line} strokeWidth={3} />
        <rect ref={view} fill={palette.picked} fillOpacity={0.12} stroke={palette.picked} strokeWidth={1.25} />
      </svg>
    </div>
  );
}
