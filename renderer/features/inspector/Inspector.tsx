import { useDeferredValue } from 'react';
import type { Entity } from '../../../shared/model/entity.ts';
import { useEntity, useOrganisation } from '../../state/session-store.ts';
import { useSelectedId, useSelectedIds } from '../../state/selection-store.ts';
import { classesOf } from '../../ui/classes.ts';
import { EmptySelection } from './EmptySelection.tsx';
import { FreeBlocks } from './FreeBlocks.tsx';
import { Identity } from './Identity.tsx';
import { MissionEditor } from './MissionEditor.tsx';
import { MultiSelection } from './MultiSelection.tsx';
import { PurposeEditor } from './PurposeEditor.tsx';
import { SharedTexts } from './SharedTexts.tsx';
import { SupervisionEditor } from './supervision/SupervisionEditor.tsx';
import styles from './Inspector.module.css';

const cx = classesOf(styles);

/** What is known of the selected entity, every field of it editable in place. */
export function Inspector() {
  // The tree answers the keys within a frame; the sheet follows in the next one.
  const selected = useDeferredValue(useSelectedIds());
  const id = useDeferredValue(useSelectedId());
  const entity = useEntity(id);
  return (
    <section className={cx('panel')} aria-label="Fiche de l’entité">
      {entity && <Sheet key={entity.id} entity={entity} />}
      {!entity && selected.size > 1 && <MultiSelection />}
      {!entity && selected.size <= 1 && <EmptySelection />}
    </section>
  );
}

function Sheet({ entity }: { readonly entity: Entity }) {
  const organisation = useOrganisation();
  const props = { entity, organisation };
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
}
