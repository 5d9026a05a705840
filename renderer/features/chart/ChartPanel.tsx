import { useEffect } from 'react';
import { classesOf } from '../../ui/classes.ts';
import { Breadcrumb } from './Breadcrumb.tsx';
import { startChart } from './chart-store.ts';
import { ChartSurface } from './ChartSurface.tsx';
import { ChartToolbar } from './ChartToolbar.tsx';
import styles from './ChartPanel.module.css';

const cx = classesOf(styles);

/** The org chart of the whole organisation: seen from afar or near, and reorganised by moving its boxes. */
export function ChartPanel() {
  useEffect(startChart, []);
  return (
    <section className={cx('panel')} aria-label="Organigramme" data-scope="chart">
      <ChartToolbar />
      <Breadcrumb />
      <ChartSurface />
    </section>
  );
}
