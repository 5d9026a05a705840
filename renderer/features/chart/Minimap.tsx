import { useEffect, useRef, type PointerEvent } from 'react';
import { classesOf } from '../../ui/classes.ts';
import { chartStore, setView, useChart } from './chart-store.ts';
import { currentPalette, onThemeChange } from './palette.ts';
import { useMapContent } from './use-map-content.ts';
import { inSight } from '../../chart-drawing/view.ts';
import styles from './Minimap.module.css';

const cx = classesOf(styles);

const ROOM = { width: 168, height: 112 } as const;

/** The whole chart in a corner, with what is in sight; only while there is more than that. Panning by keyboard does the same. */
export function Minimap() {
  const canvas = useRef<HTMLCanvasElement>(null);
  const content = useMapContent();
  const { layout } = content;
  const isUseful = useChart(({ view, panel }) => {
    const seen = inSight(view, panel);
    return seen.x > 0 || seen.y > 0 || seen.x + seen.width < layout.width || seen.y + seen.height < layout.height;
  });
  const scale = Math.min(ROOM.width / Math.max(1, layout.width), ROOM.height / Math.max(1, layout.height));
  const size = { width: Math.max(24, layout.width * scale), height: Math.max(16, layout.height * scale) };

  useEffect(() => {
    const element = canvas.current;
    const context = element?.getContext('2d');
    if (!isUseful || !element || !context) return;
    const draw = () => {
      const palette = currentPalette();
      const width = Math.round(size.width * devicePixelRatio);
      const height = Math.round(size.height * devicePixelRatio);
      Object.assign(element, { width, height });
      const ratio = scale * devicePixelRatio;
      for (const [index, box] of content.layout.boxes.entries()) {
        context.fillStyle = palette.borders[content.hues[index] ?? 0] ?? palette.line;
        context.globalAlpha = 0.75;
        context.fillRect(box.x * ratio, box.y * ratio, Math.max(1, box.width * ratio), Math.max(1, box.height * ratio));
      }
    };
    draw();
    return onThemeChange(draw);
  }, [isUseful, content, scale, size.width, size.height]);

  if (!isUseful) return null;
  const goTo = (event: PointerEvent<HTMLDivElement>) => {
    if (event.buttons !== 1) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    const { left, top } = event.currentTarget.getBoundingClientRect();
    const { view, panel } = chartStore.getState();
    const x = (event.clientX - left) / scale;
    const y = (event.clientY - top) / scale;
    setView({ ...view, x: panel.width / 2 - x * view.scale, y: panel.height / 2 - y * view.scale });
  };
  return (
    <div className={cx('minimap')} aria-hidden style={size} onPointerDown={goTo} onPointerMove={goTo} data-minimap>
      <canvas ref={canvas} className={cx('canvas')} />
      <Seen scale={scale} />
    </div>
  );
}

/** The frame around what is in sight. */
function Seen({ scale }: { readonly scale: number }) {
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const place = () => {
      const { view, panel } = chartStore.getState();
      const seen = inSight(view, panel);
      if (!frame.current) return;
      Object.assign(frame.current.style, {
        left: `${seen.x * scale}px`,
        top: `${seen.y * scale}px`,
        width: `${seen.width * scale}px`,
        height: `${seen.height * scale}px`,
      });
    };
    place();
    return chartStore.subscribe(place);
  }, [scale]);
  return <div ref={frame} className={cx('seen')} />;
}
