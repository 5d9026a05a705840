import { ClipboardPaste, X } from 'lucide-react';
import { useMemo } from 'react';
import { ActionButton } from '../../actions/ActionButton.tsx';
import { cutIds, forgetCut, pasteAim, useCut } from '../../state/clipboard.ts';
import { moveOf } from '../../state/drag/drop.ts';
import { useImpactLine } from '../../state/drag/use-impact-line.ts';
import { useSelectedId } from '../../state/selection-store.ts';
import { useOrganisation } from '../../state/session-store.ts';
import { IconButton } from '../../ui/Button.tsx';
import { classesOf } from '../../ui/classes.ts';
import styles from './CutBar.module.css';

const cx = classesOf(styles);

/** While entities are cut: where pasting would put them, and what that would change. */
export function CutBar() {
  const isCutting = useCut((ids) => ids.size > 0);
  return isCutting && <Bar />;
}

function Bar() {
  const organisation = useOrganisation();
  const targetId = useSelectedId();
  const cut = useCut((all) => all);
  const ids = useMemo(() => (cut.size > 0 ? cutIds(organisation) : []), [organisation, cut]);
  const aim = useMemo(() => pasteAim(organisation, ids, targetId), [organisation, ids, targetId]);
  const command = useMemo(() => (aim.place ? moveOf(aim.place) : null), [aim]);
  const impact = useImpactLine(command);
  if (ids.length === 0) return null;
  return (
    <div className={cx('bar')} role="group" aria-label="Entités coupées">
      <div className={cx('head')}>
        <p className={cx('what')}>{ids.length === 1 ? '1 entité coupée' : `${ids.length} entités coupées`}</p>
        <ActionButton id="move.paste" icon={ClipboardPaste} isLabelled isSmall tone="primary" />
        <IconButton icon={X} label="Renoncer à déplacer" hint="Renoncer à déplacer (Échap)" isSmall onPress={forgetCut} />
      </div>
      <p role="status" className={cx('aim')}>
        {aim.text}
        {impact !== null && <span className={cx('impact')}>{impact}</span>}
      </p>
    </div>
  );
}
