import { BookmarkPlus, Check, Plus } from 'lucide-react';
import { LEGAL_LIFE } from '../../../shared/versions/legal-life.ts';
import { useVersions, workingVersion } from '../../state/versions.ts';
import { Button } from '../../ui/Button.tsx';
import { classesOf } from '../../ui/classes.ts';
import { savePresent } from './actions.ts';
import styles from './PresentState.module.css';

const cx = classesOf(styles);

/** The organisation as it is now: which version it is, and how to keep what was changed since. */
export function PresentState({ onCreate }: { readonly onCreate: () => void }) {
  const working = useVersions(workingVersion);
  const isModified = useVersions((state) => state.working.isModified);
  const canSave = working !== null && LEGAL_LIFE[working.status].isOpen;
  return (
    <section className={cx('card')} aria-label="État présent">
      <h3 className={cx('title')}>État présent de l’organisation</h3>
      <p className={cx('text')} role="status">
        {working === null && 'Il n’est dans aucune version.'}
        {working !== null && isModified && `Modifié depuis « ${working.name} ».`}
        {working !== null && !isModified && (
          <>
            <Check size={14} strokeWidth={2} aria-hidden /> C’est exactement « {working.name} ».
          </>
        )}
      </p>
      {isModified && canSave && (
        <Button isSmall icon={BookmarkPlus} onPress={() => void savePresent()}>
          Enregistrer dans « {working.name} »
        </Button>
      )}
      {isModified && !canSave && (
        <Button isSmall icon={Plus} onPress={onCreate}>
          En faire une version…
        </Button>
      )}
    </section>
  );
}
