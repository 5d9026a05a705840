import { TriangleAlert } from 'lucide-react';
import { useMemo, useState } from 'react';
import { groupedFigures } from '../../../../shared/language/figures.ts';
import { byPole } from '../../../../shared/compare/by-pole.ts';
import type { Comparison } from '../../../../shared/compare/compare-organisations.ts';
import { leave, take, type Chosen } from '../../../../shared/compare/take/choice.ts';
import { changeTitle } from '../../../../shared/compare/show/change-words.ts';
import { Button } from '../../../ui/Button.tsx';
import { classesOf } from '../../../ui/classes.ts';
import { FullWindow } from '../../../ui/FullWindow.tsx';
import { Tick } from '../../../ui/Tick.tsx';
import { ChangeGroup } from './ChangeGroup.tsx';
import styles from './ChangesScreen.module.css';

const cx = classesOf(styles);

interface ChangesScreenProps {
  readonly fileName: string;
  readonly comparison: Comparison;
  readonly isTaking: boolean;
  readonly onBack: () => void;
  readonly onClose: () => void;
  readonly onTake: (keys: readonly string[]) => void;
}

/**
 * « Prendre les changements »: what the document says otherwise than the organisation, change by
 * change. One that needs others draws them along, which is said.
 */
export function ChangesScreen({ fileName, comparison, isTaking, onBack, onClose, onTake }: ChangesScreenProps) {
  const [ticked, setTicked] = useState<Chosen>(new Set());
  const [said, setSaid] = useState('');
  const { changes } = comparison;
  // The organisation may change elsewhere meanwhile: what is still a change stays chosen.
  const chosen = useMemo(() => {
    const known = changes.flatMap(({ key }) => (ticked.has(key) ? [key] : []));
    return take(comparison, new Set(), known).chosen;
  }, [comparison, changes, ticked]);
  const titles = useMemo(
    () => new Map(changes.map((change) => [change.key, changeTitle(comparison, change)])),
    [comparison, changes],
  );
  const groups = useMemo(() => byPole(comparison), [comparison]);
  const choose = (keys: readonly string[], isTaken: boolean) => {
    const { chosen: next, along } = (isTaken ? take : leave)(comparison, chosen, keys);
    setTicked(next);
    setSaid(alongText(along.length, isTaken));
  };
  const all = changes.map(({ key }) => key);
  return (
    <FullWindow
      title="Prendre les changements"
      subtitle={`« ${fileName} » comparé à l’organisation`}
      onClose={onClose}
      footer={
        <>
          <p className={cx('count')} role="status">
            <b>{chosenText(chosen.size, changes.length)}</b> {said}
          </p>
          <Button onPress={onBack}>Revenir à la relecture</Button>
          <Button
            tone="primary"
            isDisabled={chosen.size === 0}
            isPending={isTaking}
            onPress={() => {
              onTake(all.filter((key) => chosen.has(key)));
            }}
          >
            {chosen.size === 1 ? 'Prendre le changement choisi' : 'Prendre les changements choisis'}
          </Button>
        </>
      }
    >
      <div className={cx('body')}>
        <div className={cx('sheet')}>
          {changes.length === 0 ? (
            <p className={cx('none')}>Le document dit la même chose que l’organisation : il n’y a rien à prendre.</p>
          ) : (
            <>
              <header className={cx('head')}>
                <p className={cx('lead')}>
                  Cochez ce que vous voulez reprendre du document ; le reste de l’organisation ne change pas. Le
                  tout s’annulera d’un geste.
                </p>
                {comparison.hasLittleInCommon && (
                  <p className={cx('warning')}>
                    <TriangleAlert size={16} strokeWidth={1.75} aria-hidden />
                    Le document et l’organisation ont peu d’entités en commun : remplacer l’organisation convient
                    sans doute mieux.
                  </p>
                )}
                <Tick
                  label={changes.length === 1 ? 'Le changement' : `Tout : ${groupedFigures(changes.length)} changements`}
                  isChecked={chosen.size === changes.length}
                  isMixed={chosen.size > 0 && chosen.size < changes.length}
                  onChange={(isTaken) => {
                    choose(all, isTaken);
                  }}
                />
              </header>
              {groups.map((group) => (
                <ChangeGroup
                  key={group.name}
                  group={group}
                  comparison={comparison}
                  chosen={chosen}
                  isOpenAtFirst={changes.length <= OPEN_UP_TO}
                  titleOf={(key) => titles.get(key) ?? ''}
                  onChange={choose}
                />
              ))}
            </>
          )}
        </div>
      </div>
    </FullWindow>
  );
}

/** More changes than this begin folded, pôle by pôle. */
const OPEN_UP_TO = 300;

function chosenText(chosen: number, total: number): string {
  if (chosen === 0) return 'Aucun changement choisi.';
  return chosen === 1 ? `1 changement choisi sur ${total}.` : `${chosen} changements choisis sur ${total}.`;
}

function alongText(count: number, isTaken: boolean): string {
  if (count === 0) return '';
  if (isTaken) {
    return count === 1 ? 'Un autre, nécessaire, est pris avec.' : `${count} autres, nécessaires, sont pris avec.`;
  }
  return count === 1 ? 'Un autre, qui en dépendait, est laissé aussi.' : `${count} autres, qui en dépendaient, sont laissés aussi.`;
}
