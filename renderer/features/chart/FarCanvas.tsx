import { useEffect, useRef } from 'react';
import { classesOf } from '../../ui/classes.ts';
import { chartStore } from './chart-store.ts';
import { drawMap } from './draw-map.ts';
import { onThemeChange, readPalette } from './palette.ts';
import { useMapContent } from './use-map-content.ts';
import styles from './FarCanvas.module.css';

const cx = classesOf(styles);

/** The chart from afar: thousands of boxes at once, drawn rather than built. */
export function FarCanvas({ isShown }: { readonly isShown: boolean }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const content = useMapContent();
  useEffect(() => {
    const element = canvas.current;
    const host = element?.parentElement;
    const context = element?.getContext('2d');
    if (!isShown || !element || !host || !context) return;
    let palette = readPalette(host);
    let frame = 0;
    const draw = () => {
      frame = 0;
      const { view, panel } = chartStore.getState();
      const width = Math.round(panel.width * devicePixelRatio);
      const height = Math.round(panel.height * devicePixelRatio);
      if (element.width !== width || element.height !== height) Object.assign(element, { width, height });
      drawMap(context, content, view, panel, palette);
    };
    const ask = () => {
      frame ||= requestAnimationFrame(draw);
    };
    const stops = [
      chartStore.subscribe(ask),
      onThemeChange(() => {
        palette = readPalette(host);
        ask();
      }),
    ];
    draw();
    return () => {
      cancelAnimationFrame(frame);
      for (const stop of stops) stop();
    };
  }, [isShown, content]);
  return <canvas ref={canvas} className={cx('canvas')} hidden={!isShown} aria-hidden />;
}
