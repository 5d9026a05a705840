import { MoveRight, PencilLine, RefreshCcw, Undo2 } from 'lucide-react';
import { useMemo } from 'react';
import { Dialog, Heading, Popover } from 'react-aria-components';
import { applyEdit } from '../../../state/edits.ts';
import { select } from '../../../state/selection-store.ts';
import { currentOrganisation } from '../../../state/session-store.ts';
import { standardWording } from '../../../state/standard-wording.ts';
import { Button } from '../../../ui/Button.tsx';
import { classesOf } from '../../../ui/classes.ts';
import { originOf } from '../compose/places.ts';
import type { PreviewDocument } from '../compose/preview-document.ts';
import { edit, explain, useEditing } from '../editing/editing-store.ts';
import { explanationOf, type Explanation, type Fact } from './explanation.ts';
import styles from './ReasonPopover.module.css';

const cx = classesOf(styles);

/** Why the text that was pressed reads so, from which data, and what one can do about it. */
export function ReasonPopover({ document }: { readonly document: PreviewDocument }) {
  const explained = useEditing((state) => state.explained);
  const origin = explained && originOf(document, explained.page, explained.rank);
  const trigger = useMemo(() => ({ current: explained?.element ?? null }), [explained]);
  if (!explained || !origin) return null;
  const explanation = explanationOf(document.organisation, origin.block);
  return (
    <Popover
      triggerRef={trigger}
      isOpen
      placement="bottom start"
      offset={6}
      onOpenChange={(isOpen) => {
        if (!isOpen) explain(null);
      }}
      className={cx('popover')}
    >
      <Dialog className={cx('dialog')}>
        <Heading slot="title" className={cx('title')}>
          <RefreshCcw size={14} strokeWidth={1.75} aria-hidden />
          {explanation.title}
        </Heading>
        <p className={cx('detail')}>{explanation.detail}</p>
        {explanation.facts.length > 0 && (
          <dl className={cx('facts')}>
            {explanation.facts.map((fact) => (
              <FactRow key={`${fact.label} ${fact.value}`} fact={fact} />
            ))}
          </dl>
        )}
        <Choices explanation={explanation} />
      </Dialog>
    </Popover>
  );
}

function FactRow({ fact: { label, value, id } }: { readonly fact: Fact }) {
  return (
    <div className={cx('fact')}>
      <dt>{label}</dt>
      <dd>
        {id === undefined ? (
          value
        ) : (
          <button
            type="button"
            className={cx('link')}
            onClick={() => {
              explain(null);
              select([id], true);
            }}
          >
            {value}
            <MoveRight size={13} strokeWidth={1.75} aria-hidden />
          </button>
        )}
      </dd>
    </div>
  );
}

function Choices({ explanation: { clause, isReworded } }: { readonly explanation: Explanation }) {
  if (!clause) return null;
  const target = { id: clause.id, field: 'clause', clause: clause.name } as const;
  return (
    <div className={cx('choices')}>
      <Button
        icon={PencilLine}
        isSmall
        onPress={() => {
          explain(null);
          // The popover gives the focus back first.
          setTimeout(() => {
            edit(target);
          }, 0);
        }}
      >
        Rédiger autrement
      </Button>
      {isReworded && (
        <Button
          icon={Undo2}
          isSmall
          tone="quiet"
          onPress={() => {
            explain(null);
            const command = standardWording(currentOrganisation(), target);
            if (command) void applyEdit(command);
          }}
        >
          Revenir à la rédaction type
        </Button>
      )}
    </div>
  );
}
