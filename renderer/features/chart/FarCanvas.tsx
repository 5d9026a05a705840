import { useEffect, useRef } from 'react';
import { classesOf } from '../../ui/classes.ts';
import { MapPicture } from './map-picture.ts';
import { chartStore } from './chart-store.ts';
import { onThemeChange } from './palette.ts';
import { useMapContent } from './use-map-content.ts';
import styles from './FarCanvas.module.css';

const cx = classesOf(styles);

/** The chart from afar: thousands of boxes at once, drawn rather than built. */
export function FarCanvas({ isShown }: { readonly isShown: boolean }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const content = useMapContent();
  useEffect(() => {
    const element = canvas.current;
    if (!isShown || !element) return;
    const picture = new MapPicture(element, content);
    const stops = [
      chartStore.subscribe(({ view, panel }, before) => {
        if (view !== before.view || panel !== before.panel) picture.follow();
      }),
      onThemeChange(() => {
        picture.changeTheme();
      }),
    ];
    return () => {
      picture.stop();
      for (const stop of stops) stop();
    };
  }, [isShown, content]);
  return <canvas ref={canvas} className={cx('canvas')} hidden={!isShown} aria-hidden />;
}
