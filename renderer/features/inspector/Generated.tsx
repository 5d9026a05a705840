import { RefreshCcw } from 'lucide-react';
import type { ClauseName } from '../../../shared/model/entity.ts';
import { classesOf } from '../../ui/classes.ts';
import { clausesNamed } from './clauses.ts';
import type { SheetProps } from './sheet.ts';
import styles from './Generated.module.css';

const cx = classesOf(styles);

const TITLE = 'OGS écrit ces phrases d’après la fiche ; elles suivent vos modifications.';

interface GeneratedProps extends SheetProps {
  readonly clauses: readonly ClauseName[];
}

/** The sentences that the document says from these fields, as they will print. */
export function Generated({ entity, organisation, clauses }: GeneratedProps) {
  const shown = clausesNamed(organisation, entity.id, clauses);
  if (shown.length === 0) return null;
  const isOwn = shown.some(({ origin }) => origin !== 'standard');
  return (
    <aside className={cx('box')} aria-label="Rédaction dans le document" title={TITLE}>
      <RefreshCcw size={13} strokeWidth={1.75} aria-hidden />
      <div className={cx('texts')}>
        {shown.map(({ name, text }) => (
          <p key={name}>{text}</p>
        ))}
      </div>
      <span className={cx('label')}>{isOwn ? 'rédaction propre' : 'générée'}</span>
    </aside>
  );
}
