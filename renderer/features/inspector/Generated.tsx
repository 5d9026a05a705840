import { PencilLine, RefreshCcw, Undo2 } from 'lucide-react';
import { useState } from 'react';
import type { Clause } from '../../../shared/language/clauses/clauses-of.ts';
import type { ClauseName } from '../../../shared/model/entity.ts';
import { applyEdit } from '../../state/edits.ts';
import { standardWording } from '../../state/standard-wording.ts';
import { ToolButton } from '../../ui/Button.tsx';
import { classesOf } from '../../ui/classes.ts';
import { clausesNamed } from './clauses.ts';
import { ClauseField } from './ClauseField.tsx';
import type { SheetProps } from './sheet.ts';
import styles from './Generated.module.css';

const cx = classesOf(styles);

const TITLE = 'OGS écrit ces phrases d’après la fiche ; elles suivent vos modifications.';

interface GeneratedProps extends SheetProps {
  readonly clauses: readonly ClauseName[];
}

/** The sentences that the document says from these fields, as they will print, each to be worded otherwise. */
export function Generated({ entity, organisation, clauses }: GeneratedProps) {
  const shown = clausesNamed(organisation, entity.id, clauses);
  const [edited, setEdited] = useState<ClauseName | null>(null);
  if (shown.length === 0) return null;
  return (
    <aside className={cx('box')} aria-label="Rédaction dans le document" title={TITLE}>
      {shown.map((clause) =>
        clause.name === edited ? (
          <ClauseField
            key={clause.name}
            clause={clause}
            id={entity.id}
            onDone={() => {
              setEdited(null);
            }}
          />
        ) : (
          <Sentence
            key={clause.name}
            clause={clause}
            onEdit={() => {
              setEdited(clause.name);
            }}
            onStandard={() => {
              const command = standardWording(organisation, { id: entity.id, clause: clause.name });
              if (command) void applyEdit(command);
            }}
          />
        ),
      )}
    </aside>
  );
}

interface SentenceProps {
  readonly clause: Clause;
  readonly onEdit: () => void;
  readonly onStandard: () => void;
}

const ORIGINS = {
  source: 'celle du document importé',
  override: 'rédaction propre',
} as const;

function Sentence({ clause: { text, origin }, onEdit, onStandard }: SentenceProps) {
  return (
    <div className={cx('sentence')}>
      <RefreshCcw size={13} strokeWidth={1.75} aria-hidden className={cx('mark', origin !== 'standard' && 'own')} />
      <div className={cx('words')}>
        {text === '' ? <p className={cx('origin')}>Phrase retirée du document</p> : <p>{text}</p>}
        {origin !== 'standard' && text !== '' && <span className={cx('origin')}>{ORIGINS[origin]}</span>}
      </div>
      <span className={cx('tools')}>
        <ToolButton icon={PencilLine} label="Rédiger autrement" onPress={onEdit} />
        {origin !== 'standard' && (
          <ToolButton icon={Undo2} label="Revenir à la rédaction type" onPress={onStandard} />
        )}
      </span>
    </div>
  );
}
