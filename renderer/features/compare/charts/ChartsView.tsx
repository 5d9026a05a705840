import { Maximize, ZoomIn, ZoomOut } from 'lucide-react';
import { useMemo, useRef, useState } from 'react';
import { byPole } from '../../../../shared/compare/by-pole.ts';
import { SCALE } from '../../../chart-drawing/view.ts';
import { IconButton } from '../../../ui/Button.tsx';
import { classesOf } from '../../../ui/classes.ts';
import { Select } from '../../../ui/Select.tsx';
import { useCompared, useCurrent } from '../use-comparison.ts';
import { useCompare } from '../compare-store.ts';
import { WholeTick } from '../WholeTick.tsx';
import { branchesOf, planCharts } from './charts-plan.ts';
import { ChartsSheet } from './ChartsSheet.tsx';
import { useChartsPlane } from './use-charts-plane.ts';
import styles from './ChartsView.module.css';

const cx = classesOf(styles);

const FOLLOW = 'follow';
const WHOLE = 'whole';

/** Both charts side by side on one scale: boxes that changed are marked, lines show what went where. */
export function ChartsView() {
  const { comparison } = useCompared();
  const current = useCurrent();
  const isWhole = useCompare((state) => state.isWhole);
  const [scope, setScope] = useState(FOLLOW);
  const frame = useRef<HTMLDivElement>(null);
  const sheet = useRef<HTMLDivElement>(null);
  const poles = useMemo(() => byPole(comparison).flatMap(({ id, name }) => (id === null ? [] : [{ id, name }])), [comparison]);
  const [firstChange = null] = comparison.changes;
  const branches = scope === FOLLOW ? branchesOf(comparison, current ?? firstChange) : scope === WHOLE ? [] : [scope];
  const scopeKey = branches.join(' ');
  // oxlint-disable-next-line react/exhaustive-deps -- the key says all of the branches
  const plan = useMemo(() => planCharts(comparison, { branches, isWhole }), [comparison, scopeKey, isWhole]);
  const { plane, onKeyDown, pointer } = useChartsPlane({ frame, sheet, plan, current });
  return (
    <div className={cx('pane')}>
      <header className={cx('toolbar')}>
        <div className={cx('scope')}>
          <Select
            label="Partie montrée"
            value={scope}
            onChange={setScope}
            options={[
              { id: FOLLOW, label: 'Suivre le changement choisi' },
              { id: WHOLE, label: 'Toute l’organisation' },
              ...poles.map(({ id, name }) => ({ id, label: name })),
            ]}
          />
        </div>
        <WholeTick />
        <IconButton icon={ZoomOut} label="Réduire" hint="Réduire (-)" isSmall onPress={() => { plane.zoom(1 / SCALE.step); }} />
        <IconButton icon={ZoomIn} label="Agrandir" hint="Agrandir (+)" isSmall onPress={() => { plane.zoom(SCALE.step); }} />
        <IconButton icon={Maximize} label="Voir en entier" hint="Voir en entier (0)" isSmall onPress={() => { plane.fit(); }} />
      </header>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- panned by mouse and by arrows */}
      <div
        ref={frame}
        className={cx('frame')}
        role="group"
        aria-label="Organigrammes avant et après ; les flèches déplacent, + et - zooment"
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it pans, so the keyboard must reach it
        tabIndex={0}
        onKeyDown={onKeyDown}
        {...pointer}
      >
        <div ref={sheet} className={cx('sheet')}>
          <ChartsSheet plan={plan} />
        </div>
      </div>
    </div>
  );
}
