import { useDeferredValue, useMemo } from 'react';
import { buildSection } from '../../../shared/document/build-document.ts';
import type { Block } from '../../../shared/document/model.ts';
import { useSelectedId } from '../../state/selection-store.ts';
import { useOrganisation } from '../../state/session-store.ts';
import { classesOf } from '../../ui/classes.ts';
import { BlockView } from './BlockView.tsx';
import styles from './PreviewPanel.module.css';

const cx = classesOf(styles);

/** Most blocks that are drawn: a section beyond that is read in the document itself. */
const SHOWN = 400;

/** The section of the selected entity as it will print. */
export function PreviewPanel() {
  // The tree and the sheet answer first; the preview follows.
  const organisation = useDeferredValue(useOrganisation());
  const id = useDeferredValue(useSelectedId());
  const blocks = useMemo(
    () => (id === null ? [] : buildSection(organisation, id)),
    [organisation, id],
  );
  return (
    <section className={cx('panel')} aria-label="Dans le document">
      <header className={cx('header')}>
        <h2 className={cx('title')}>Dans le document</h2>
        <p className={cx('legend')}>
          <span className={cx('swatch')} aria-hidden /> texte généré
        </p>
      </header>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by the keyboard */}
      <div className={cx('scroller')} tabIndex={0} role="group" aria-label="Aperçu de la section">
        {blocks.length === 0 ? <Nothing isChosen={id !== null} /> : <Paper blocks={blocks} />}
      </div>
    </section>
  );
}

function Paper({ blocks }: { readonly blocks: readonly Block[] }) {
  return (
    <article className={cx('paper')} lang="fr">
      {blocks.slice(0, SHOWN).map((block, index) => {
        // Blocks follow from the organisation as a whole: they have no identity but their rank.
        const key = index;
        return <BlockView key={key} block={block} />;
      })}
      {blocks.length > SHOWN && <p className={cx('more')}>La suite se lit dans le document exporté.</p>}
    </article>
  );
}

function Nothing({ isChosen }: { readonly isChosen: boolean }) {
  return (
    <p className={cx('nothing')}>
      {isChosen
        ? 'Cette entité n’a pas de section à elle : elle figure dans l’organigramme de celle dont elle dépend.'
        : 'La section de l’entité choisie s’affiche ici, telle qu’elle s’imprimera.'}
    </p>
  );
}
