import { useMemo } from 'react';
import { ToggleButton } from 'react-aria-components';
import { changeLook } from '../../../changes/change-look.ts';
import { Button } from '../../../ui/Button.tsx';
import { classesOf } from '../../../ui/classes.ts';
import { showAllChanges, toggleNature, useCompare } from '../compare-store.ts';
import { naturesOf } from '../natures.ts';
import { useCompared } from '../use-comparison.ts';
import styles from './NatureFilters.module.css';

const cx = classesOf(styles);

/** Which natures of changes are shown: a press keeps only it, more presses add others. */
export function NatureFilters() {
  const { lines } = useCompared();
  const chosen = useCompare((state) => state.natures);
  const natures = useMemo(() => naturesOf(lines), [lines]);
  if (natures.length < 2) return null;
  return (
    <div className={cx('filters')} role="group" aria-label="Filtrer par nature">
      {natures.map(({ label, type, count }) => {
        const { icon: Icon, hue } = changeLook(type);
        return (
          <ToggleButton
            key={label}
            className={cx('filter')}
            data-hue={hue}
            isSelected={chosen.has(label)}
            onChange={() => {
              toggleNature(label);
            }}
          >
            <Icon size={13} strokeWidth={2} aria-hidden />
            {label}
            <span className={cx('count')}>{count}</span>
          </ToggleButton>
        );
      })}
      {chosen.size > 0 && (
        <Button tone="quiet" isSmall onPress={showAllChanges}>
          Tout montrer
        </Button>
      )}
    </div>
  );
}
