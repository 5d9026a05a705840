import type { KeyboardEvent } from 'react';
import { useState } from 'react';
import { isCoreAway } from '../../../state/core-away.ts';
import { useTextDraft } from '../../../state/draft.ts';
import { applyEdit, sendEdit } from '../../../state/edits.ts';
import { notify } from '../../../state/notices.ts';
import { currentOrganisation, useOrganisation } from '../../../state/session-store.ts';
import { standardWording } from '../../../state/standard-wording.ts';
import { Button } from '../../../ui/Button.tsx';
import type { Spread } from '../pages/spread.ts';
import { EditorFrame } from './EditorFrame.tsx';
import { EditorHelp } from './EditorHelp.tsx';
import type { EditedPlace } from './place-of-target.ts';
import { commandOf, isReworded, type SingleTarget } from './stored-text.ts';

interface TextEditorProps {
  readonly spread: Spread;
  readonly place: EditedPlace;
  readonly target: SingleTarget;
  readonly value: string;
  readonly caret: number | null;
  /** Goes back to the page; the keys go there too unless the focus is already elsewhere. */
  readonly onDone: (hasFocus: boolean) => void;
}

/** One text edited where it stands: Enter writes it, Escape gives the former one back. */
export function TextEditor({ spread, place, target, value, caret, onDone }: TextEditorProps) {
  const [start] = useState({ at: caret });
  const draft = useTextDraft(value, (text) => write(target, text), isCoreAway);
  const organisation = useOrganisation();
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.key === 'Escape') {
      draft.onKeyDown(event);
      onDone(true);
    } else if (event.key === 'Enter' && !(event.shiftKey && isCell(target))) {
      event.preventDefault();
      onDone(true);
    }
  };
  return (
    <EditorFrame
      spread={spread}
      place={place}
      label={labelOf(target)}
      text={draft.text}
      caret={start}
      onChange={(text) => {
        draft.onChange(isCell(target) ? text : text.replaceAll('\n', ' '));
      }}
      onKeyDown={onKeyDown}
      onFocus={draft.onFocus}
      onBlur={() => {
        draft.onBlur();
        onDone(false);
      }}
    >
      <EditorHelp name={labelOf(target)} keys={['Entrée : valider', 'Échap : rendre le texte']}>
        {target.field === 'clause' && isReworded(organisation, target) && (
          <Button
            isSmall
            tone="quiet"
            onPress={() => {
              const command = standardWording(organisation, target);
              onDone(true);
              if (command) void applyEdit(command);
            }}
          >
            Revenir à la rédaction type
          </Button>
        )}
      </EditorHelp>
    </EditorFrame>
  );
}

async function write(target: SingleTarget, text: string): Promise<boolean> {
  const command = commandOf(currentOrganisation(), target, text);
  if (command) return (await sendEdit(command)) !== null;
  notify({ tone: 'error', message: 'Des textes partagés doivent avoir un titre.' });
  return false;
}

function isCell(target: SingleTarget): boolean {
  return target.field === 'blocks' && target.spot.type === 'cell';
}

function labelOf(target: SingleTarget): string {
  switch (target.field) {
    case 'name':
      return 'Nom de l’entité';
    case 'sharedTitle':
      return 'Titre des textes partagés';
    case 'volet':
      return 'Titre du volet';
    case 'clause':
      return 'Phrase rédigée autrement';
    case 'blocks':
      return isCell(target) ? `Ligne ${cellOf(target).row + 1}, colonne ${cellOf(target).column + 1}` : 'Texte libre';
  }
}

function cellOf(target: SingleTarget): { readonly row: number; readonly column: number } {
  return target.field === 'blocks' && target.spot.type === 'cell' ? target.spot : { row: 0, column: 0 };
}
