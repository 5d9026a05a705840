import { TriangleAlert } from 'lucide-react';
import { groupedFigures } from '../../../shared/language/figures.ts';
import { wholeOf } from '../../../shared/model/waiting.ts';
import { select } from '../../state/selection-store.ts';
import { useOrganisation } from '../../state/session-store.ts';
import { Button } from '../../ui/Button.tsx';
import { classesOf } from '../../ui/classes.ts';
import { EntryTexts } from './EntryTexts.tsx';
import { focusTimeline } from './focus-timeline.ts';
import { goTo, undoAlone, useHistory, type NamedEntity } from './history-store.ts';
import { momentOf, type TimelineRow } from './timeline.ts';
import styles from './EntryDetail.module.css';

const cx = classesOf(styles);

/** How many entities are named; an edit may be about thousands. */
const SHOWN = 12;

/** What an entry of the history says in full, what it is about, and what one can do from there. */
export function EntryDetail({ row }: { readonly row: TimelineRow }) {
  const problem = useHistory((state) => state.problem);
  const done = useHistory((state) => state.done);
  const entities = useHistory((state) => state.entities);
  const texts = useHistory((state) => state.texts);
  const back = async () => {
    if (await goTo(row.id, `L’organisation est revenue à ce point, ${momentOf(row.at)}.`)) focusTimeline();
  };
  const alone = async () => {
    if (await undoAlone(row.id)) focusTimeline();
  };
  return (
    <div className={cx('detail')} role="group" aria-label="Modification choisie">
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what is longer than its room scrolls by the keys */}
      <div className={cx('told')} {...(texts && texts.texts.length > 0 ? { tabIndex: 0, role: 'group', 'aria-label': 'Ce qui a changé' } : {})}>
        <p className={cx('label')}>{row.label}</p>
        <p className={cx('when')}>
          {momentOf(row.at)}
          {row.state !== '' && ` · ${row.state}`}
        </p>
        {entities && entities.length > 0 && <Entities entities={entities} />}
        {texts && <EntryTexts key={row.id} {...texts} />}
      </div>
      {problem !== null && (
        <p className={cx('problem')} role="alert">
          <TriangleAlert size={15} strokeWidth={1.75} aria-hidden />
          {problem}
        </p>
      )}
      <p className={cx('done')} role="status">
        {done}
      </p>
      {row.isPoint && (
        <div className={cx('actions')}>
          <Button isSmall isDisabled={row.isCurrent} onPress={() => void back()}>
            {backText(row)}
          </Button>
          {row.status === 'done' && (
            <Button isSmall onPress={() => void alone()}>
              {row.isCurrent ? 'Annuler' : 'Annuler celle-ci seulement'}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}

function backText({ status, isCurrent }: TimelineRow): string {
  if (isCurrent) return 'Vous êtes à ce point';
  return status === 'undone' ? 'Rétablir jusqu’à ce point' : 'Revenir à ce point';
}

function Entities({ entities }: { readonly entities: readonly NamedEntity[] }) {
  const known = wholeOf(useOrganisation()).entities;
  const more = entities.length - SHOWN;
  return (
    <ul className={cx('entities')} aria-label="Entités concernées">
      {entities.slice(0, SHOWN).map(({ id, name }) => (
        <li key={id}>
          {known.has(id) ? (
            <button
              type="button"
              className={cx('entity')}
              onClick={() => {
                select([id], true);
              }}
            >
              {known.get(id)?.name ?? name}
            </button>
          ) : (
            <span className={cx('gone')} title="N’est plus dans l’organisation">
              {name}
            </span>
          )}
        </li>
      ))}
      {more > 0 && <li className={cx('gone')}>et {more === 1 ? '1 autre' : `${groupedFigures(more)} autres`}</li>}
    </ul>
  );
}
