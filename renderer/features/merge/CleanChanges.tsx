import { useMemo, useState } from 'react';
import { byPole } from '../../../shared/compare/by-pole.ts';
import type { Comparison } from '../../../shared/compare/compare-organisations.ts';
import { changeLook } from '../../changes/change-look.ts';
import { changeTitle, textsOf } from '../../../shared/compare/show/change-words.ts';
import { TextChange } from '../../changes/TextChange.tsx';
import { Button } from '../../ui/Button.tsx';
import { classesOf } from '../../ui/classes.ts';
import styles from './CleanChanges.module.css';

const cx = classesOf(styles);

/** Most changes drawn at once; more are asked for. */
const PAGE = 200;

/** What the merge changes in the present state, pôle by pôle. */
export function CleanChanges({ comparison, fileName }: { readonly comparison: Comparison; readonly fileName: string }) {
  const [pages, setPages] = useState(1);
  const { changes } = comparison;
  const groups = useMemo(() => {
    const drawn = new Set(byPole(comparison).flatMap((group) => group.changes.map(({ key }) => key)).slice(0, pages * PAGE));
    return byPole(comparison)
      .map((group) => ({ ...group, changes: group.changes.filter(({ key }) => drawn.has(key)) }))
      .filter((group) => group.changes.length > 0);
  }, [comparison, pages]);
  return (
    <section aria-label="Pris de la copie">
      <h3 className={cx('title')}>{changes.length === 0 ? 'Rien à prendre' : 'Ce qui sera pris de la copie'}</h3>
      <p className={cx('lead')}>
        {changes.length === 0
          ? `« ${fileName} » n’apporte rien que votre organisation ne dise déjà.`
          : 'Vos propres changements restent. Le tout s’annulera d’un geste.'}
      </p>
      {groups.map(({ id, name, changes: own }) => (
        <section key={id ?? ''} className={cx('group')} aria-label={name === '' ? 'L’organisation elle-même' : name}>
          <h4 className={cx('name')}>{name === '' ? 'L’organisation elle-même' : name}</h4>
          <ul>
            {own.map((change) => {
              const { icon: Icon, label, hue } = changeLook(change.type);
              return (
                <li key={change.key} className={cx('change')}>
                  <span className={cx('sentence')}>{changeTitle(comparison, change)}</span>
                  <span className={cx('kind')} data-hue={hue}>
                    <Icon size={13} strokeWidth={2} aria-hidden />
                    {label}
                  </span>
                  {textsOf(change).map((text) => (
                    <TextChange key={text.label} {...text} />
                  ))}
                </li>
              );
            })}
          </ul>
        </section>
      ))}
      {changes.length > pages * PAGE && (
        <p className={cx('lead')}>
          <Button isSmall onPress={() => { setPages(pages + 1); }}>
            Afficher les suivants
          </Button>
        </p>
      )}
    </section>
  );
}
