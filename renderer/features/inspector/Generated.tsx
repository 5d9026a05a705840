import { RefreshCcw } from 'lucide-react';
import type { ClauseName } from '../../../shared/model/entity.ts';
import { classesOf } from '../../ui/classes.ts';
import { clauseTexts } from './clause-texts.ts';
import type { SheetProps } from './sheet.ts';
import styles from './Generated.module.css';

const cx = classesOf(styles);

interface GeneratedProps extends SheetProps {
  readonly clauses: readonly ClauseName[];
}

/** The sentences that the document says from these fields, as they will print. */
export function Generated({ entity, organisation, clauses }: GeneratedProps) {
  const texts = clauseTexts(organisation, entity, clauses);
  if (texts.length === 0) return null;
  return (
    <aside className={cx('box')} aria-label="Phrase générée" title="Cette phrase est écrite par OGS et suit vos modifications">
      <RefreshCcw size={13} strokeWidth={1.75} aria-hidden />
      <div>
        {texts.map((text) => (
          <p key={text}>{text}</p>
        ))}
      </div>
      <span className={cx('label')}>{texts.length === 1 ? 'phrase générée' : 'phrases générées'}</span>
    </aside>
  );
}
