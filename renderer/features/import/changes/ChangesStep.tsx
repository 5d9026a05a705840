import { useMemo } from 'react';
import { compareOrganisations } from '../../../../shared/compare/compare-organisations.ts';
import { useSession } from '../../../state/session-store.ts';
import { useReview } from '../review/review-store.ts';
import { ChangesScreen } from './ChangesScreen.tsx';

interface ChangesStepProps {
  readonly fileName: string;
  readonly isTaking: boolean;
  readonly onBack: () => void;
  readonly onClose: () => void;
  /** `revision`: of the organisation that was compared. */
  readonly onTake: (keys: readonly string[], revision: number) => void;
}

/** Compares the document with the organisation as it is, again whenever that changes elsewhere. */
export function ChangesStep({ onTake, ...screen }: ChangesStepProps) {
  const present = useSession((state) => state.organisation);
  const revision = useSession((state) => state.revision);
  const read = useReview((state) => state.organisation);
  const comparison = useMemo(() => compareOrganisations(present, read), [present, read]);
  return (
    <ChangesScreen
      comparison={comparison}
      onTake={(keys) => {
        onTake(keys, revision);
      }}
      {...screen}
    />
  );
}
