import { useEffect } from 'react';
import { useEntity, useOrganisation } from '../../../state/session-store.ts';
import type { PreviewDocument } from '../compose/preview-document.ts';
import type { Spread } from '../pages/spread.ts';
import { stopEditing, useEditing } from './editing-store.ts';
import { LinesEditor } from './LinesEditor.tsx';
import { placeOfTarget } from './place-of-target.ts';
import { textOf } from './stored-text.ts';
import type { Target } from './target.ts';
import { TextEditor } from './TextEditor.tsx';

interface EditorLayerProps {
  readonly document: PreviewDocument;
  readonly spread: Spread;
  /** Brings the keys back to the text that was edited. */
  readonly onLeave: (target: Target) => void;
}

/** The text being edited, above the pages: it stays itself while they are composed anew around it. */
export function EditorLayer({ document, spread, onLeave }: EditorLayerProps) {
  const target = useEditing((state) => state.target);
  const caret = useEditing((state) => state.caret);
  const organisation = useOrganisation();
  const entity = useEntity(target?.id ?? null);
  const isGone = target !== null && !entity;
  useEffect(() => {
    if (isGone) stopEditing();
  }, [isGone]);
  // What is typed is sent before the pages go away.
  useEffect(() => stopEditing, []);
  if (!target || !entity) return null;

  const done = (hasFocus: boolean, at: Target) => {
    stopEditing();
    if (hasFocus) onLeave(at);
  };
  if (target.field === 'purpose' || target.field === 'missions') {
    return (
      <LinesEditor
        key={JSON.stringify(target)}
        spread={spread}
        document={document}
        target={target}
        entity={entity}
        caret={caret}
        onDone={done}
      />
    );
  }
  const value = textOf(organisation, target);
  const place = placeOfTarget(document, target);
  if (value === undefined || !place) return null;
  return (
    <TextEditor
      key={JSON.stringify(target)}
      spread={spread}
      place={place}
      target={target}
      value={value}
      caret={caret}
      onDone={(hasFocus) => {
        done(hasFocus, target);
      }}
    />
  );
}
