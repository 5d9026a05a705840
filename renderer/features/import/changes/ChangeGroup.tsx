import { ChevronRight } from 'lucide-react';
import { useId, useState } from 'react';
import type { ChangeGroup as Group } from '../../../../shared/compare/by-pole.ts';
import type { Comparison } from '../../../../shared/compare/compare-organisations.ts';
import { neededBy, type Chosen } from '../../../../shared/compare/take/choice.ts';
import { changeLook } from '../../../changes/change-look.ts';
import { textsOf } from '../../../../shared/compare/show/change-words.ts';
import { TextChange } from '../../../changes/TextChange.tsx';
import { classesOf } from '../../../ui/classes.ts';
import { Tick } from '../../../ui/Tick.tsx';
import styles from './ChangeGroup.module.css';

const cx = classesOf(styles);

interface ChangeGroupProps {
  readonly comparison: Comparison;
  readonly group: Group;
  readonly chosen: Chosen;
  readonly isOpenAtFirst: boolean;
  readonly titleOf: (id: string) => string;
  readonly onChange: (ids: readonly string[], isTaken: boolean) => void;
}

/** The changes of one pôle: to be taken together, or one by one. */
export function ChangeGroup({ comparison, group, chosen, isOpenAtFirst, titleOf, onChange }: ChangeGroupProps) {
  const { name, changes } = group;
  const title = name === '' ? 'L’organisation elle-même' : name;
  const [isOpen, setIsOpen] = useState(isOpenAtFirst);
  const listId = useId();
  const ids = changes.map(({ key }) => key);
  const taken = ids.filter((id) => chosen.has(id)).length;
  return (
    <section className={cx('group')} aria-label={title}>
      <header className={cx('header')}>
        <button
          type="button"
          className={cx('fold', isOpen && 'unfolded')}
          aria-expanded={isOpen}
          aria-controls={isOpen ? listId : undefined}
          aria-label={isOpen ? `Replier ${title}` : `Déplier ${title}`}
          onClick={() => {
            setIsOpen(!isOpen);
          }}
        >
          <ChevronRight size={15} strokeWidth={2} aria-hidden />
        </button>
        <Tick
          label={
            <>
              <b className={cx('name')}>{title}</b> <span className={cx('count')}>{countText(taken, changes.length)}</span>
            </>
          }
          isChecked={taken === changes.length}
          isMixed={taken > 0 && taken < changes.length}
          onChange={(isTaken) => {
            onChange(ids, isTaken);
          }}
        />
      </header>
      {isOpen && (
        <ul id={listId} className={cx('list')}>
          {changes.map((change) => {
            const { key: id, type } = change;
            const needs = neededBy(comparison, id);
            const { icon: Icon, label, hue } = changeLook(type);
            return (
              <li key={id} className={cx('change')}>
                <Tick
                  label={titleOf(id)}
                  isChecked={chosen.has(id)}
                  onChange={(isTaken) => {
                    onChange([id], isTaken);
                  }}
                />
                <span className={cx('kind')} data-hue={hue}>
                  <Icon size={13} strokeWidth={2} aria-hidden />
                  {label}
                </span>
                {needs.length > 0 && (
                  <p className={cx('needs')}>
                    {`Entraîne : ${needs.slice(0, SHOWN).map(titleOf).join(' ; ')}${othersText(needs.length - SHOWN)}.`}
                  </p>
                )}
                {textsOf(change).map((text) => (
                  <TextChange key={text.label} {...text} />
                ))}
              </li>
            );
          })}
        </ul>
      )}
    </section>
  );
}

/** Most of the changes drawn along that are named. */
const SHOWN = 3;

function othersText(count: number): string {
  if (count <= 0) return '';
  return count === 1 ? ', et un autre' : `, et ${count} autres`;
}

function countText(taken: number, total: number): string {
  const all = total === 1 ? '1 changement' : `${total} changements`;
  return taken === 0 ? all : `${taken} sur ${all}`;
}
