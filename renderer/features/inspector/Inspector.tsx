import { memo } from 'react';
import { useWhole } from '../../state/session-store.ts';
import { useSelectedId, useSelectedIds } from '../../state/selection-store.ts';
import { useFollowing } from '../../state/use-following.ts';
import { useSettled } from '../../state/use-settled.ts';
import { classesOf } from '../../ui/classes.ts';
import { EmptySelection } from './EmptySelection.tsx';
import { FreeBlocks } from './blocks/FreeBlocks.tsx';
import { Identity } from './Identity.tsx';
import { MissionEditor } from './MissionEditor.tsx';
import { MultiSelection } from './MultiSelection.tsx';
import { PurposeEditor } from './PurposeEditor.tsx';
import { SharedTexts } from './SharedTexts.tsx';
import type { SheetProps } from './sheet.ts';
import { SupervisionEditor } from './supervision/SupervisionEditor.tsx';
import styles from './Inspector.module.css';

const cx = classesOf(styles);

/** Milliseconds; shorter than it takes to reach for the sheet. */
const PAUSE = 40;

/** What is known of the selected entity, every field of it editable in place. */
export function Inspector() {
  // The tree answers the keys within a frame; the sheet follows once the walk stops.
  const selected = useSettled(useSelectedIds(), PAUSE);
  const id = useSettled(useSelectedId(), PAUSE);
  // An edit shows in the tree and in the field it was made in; then in the chart, and then in the rest of the sheet.
  const whole = useWhole();
  const following = useFollowing(whole, 2);
  // One that has just been created is not there yet: nobody waits for it before an empty sheet.
  const organisation = id !== null && !following.entities.has(id) ? whole : following;
  const entity = id === null ? undefined : organisation.entities.get(id);
  return (
    <section className={cx('panel')} aria-label="Fiche de l’entité">
      {entity && <Sheet key={entity.id} entity={entity} organisation={organisation} />}
      {!entity && selected.size > 1 && <MultiSelection />}
      {!entity && selected.size <= 1 && <EmptySelection />}
    </section>
  );
}

const Sheet = memo(function Sheet(props: SheetProps) {
  return (
    <div className={cx('sheet')}>
      <Identity {...props} />
      <SharedTexts {...props} />
      <SupervisionEditor {...props} />
      <PurposeEditor {...props} />
      <MissionEditor {...props} />
      <FreeBlocks {...props} />
    </div>
  );
});
