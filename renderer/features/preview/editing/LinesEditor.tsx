import { useMemo, useState, type KeyboardEvent } from 'react';
import type { Entity } from '../../../../shared/model/entity.ts';
import { isCoreAway } from '../../../state/core-away.ts';
import { useDraft } from '../../../state/draft.ts';
import { sendEdit } from '../../../state/edits.ts';
import {
  linesOfMissions,
  linesOfTexts,
  missionsOfLines,
  setText,
  textsOfLines,
  type Edited,
  type Lines,
} from '../../../state/lines.ts';
import { sameJson } from '../../../state/same-json.ts';
import type { PreviewDocument } from '../compose/preview-document.ts';
import type { Spread } from '../pages/spread.ts';
import { EditorFrame } from './EditorFrame.tsx';
import { EditorHelp } from './EditorHelp.tsx';
import { editByKey } from './line-keys.ts';
import { placeOfTarget, type EditedPlace } from './place-of-target.ts';
import { lineOfMission, rankOfLine } from './stored-text.ts';
import type { Target } from './target.ts';

type Rank = ReturnType<typeof rankOfLine>;

type LineTarget = Extract<Target, { field: 'purpose' | 'missions' }>;

interface LinesEditorProps {
  readonly spread: Spread;
  readonly document: PreviewDocument;
  readonly target: LineTarget;
  readonly entity: Entity;
  readonly caret: number | null;
  readonly onDone: (hasFocus: boolean, target: Target) => void;
}

/**
 * A mission or a paragraph of the vocation edited where it stands, with the keys of the sheet: Enter begins
 * the next one, Tab makes a sub-mission, Alt and the arrows move it.
 */
export function LinesEditor({ spread, document, target, entity, caret, onDone }: LinesEditorProps) {
  const { id, field } = target;
  const isMission = field === 'missions';
  const { draft, shown } = useDraft<Lines, Entity['purpose'] | Entity['missions']>(isMission ? entity.missions : entity.purpose, {
    toDraft: (value) => (isMission ? linesOfMissions(value as Entity['missions']) : linesOfTexts(value as Entity['purpose'])),
    toValue: (lines) => (isMission ? [...missionsOfLines(lines)] : [...textsOfLines(lines)]),
    isSame: sameJson,
    commit: async (value) =>
      (await sendEdit(
        isMission
          ? { type: 'setMissions', payload: { id, missions: value as Entity['missions'] } }
          : { type: 'setPurpose', payload: { id, purpose: value as Entity['purpose'] } },
      )) !== null,
    isKeptOnFailure: isCoreAway,
  });
  const [at, setAt] = useState(() =>
    target.field === 'missions' ? lineOfMission(entity, target.index, target.child) : target.index,
  );
  const [start, setStart] = useState({ at: caret });
  const index = Math.min(at, Math.max(0, shown.length - 1));
  const ranked: LineTarget = isMission
    ? { id, field, ...rankOfLine(shown, index) }
    : { id, field: 'purpose', index: rankOfLine(shown, index).index };
  const place = usePlace(document, shown, index, ranked);
  if (!place) return null;

  const keepWhatIsWritten = async () => {
    await draft.flush();
    draft.focus();
  };
  const go = ({ lines, focus }: Edited) => {
    if (lines !== shown) draft.change(lines, 'now');
    // What was written before is done: Escape gives back the text of this line only.
    void keepWhatIsWritten();
    setAt(focus.index);
    setStart({ at: focus.caret });
  };
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.key === 'Escape') {
      draft.revert();
      onDone(true, ranked);
      return;
    }
    const edited = editByKey(event, { lines: shown, index, hasLevels: isMission });
    if (edited === undefined) return;
    event.preventDefault();
    if (edited) go(edited);
  };
  const name = nameOf(ranked);
  return (
    <EditorFrame
      spread={spread}
      place={place}
      label={name}
      text={shown[index]?.text ?? ''}
      caret={start}
      onChange={(text) => {
        draft.change(setText(shown, index, text.replaceAll('\n', ' ')));
      }}
      onKeyDown={onKeyDown}
      onFocus={() => {
        draft.focus();
      }}
      onBlur={() => {
        void draft.release();
        onDone(false, ranked);
      }}
    >
      <EditorHelp
        name={name}
        keys={[
          `Entrée : ${isMission ? 'mission suivante' : 'paragraphe suivant'}`,
          ...(isMission ? ['Tab : sous-mission'] : []),
          'Échap : rendre le texte',
        ]}
      />
    </EditorFrame>
  );
}

/**
 * Where the line stands; one that is not printed yet stands below the line before. While the document is
 * being composed anew, it stays where it was.
 */
function usePlace(document: PreviewDocument, lines: Lines, index: number, target: LineTarget): EditedPlace | undefined {
  const isPrinted = (lines[index]?.text.trim() ?? '') !== '';
  const before = lines.slice(0, index).findLastIndex(({ text }) => text.trim() !== '');
  const rank = JSON.stringify(before < 0 ? null : rankOfLine(lines, before));
  const key = JSON.stringify(target);
  // Looked for once for each document, not at each letter.
  const found = useMemo(() => {
    const line = JSON.parse(key) as LineTarget;
    const own = isPrinted ? placeOfTarget(document, line) : undefined;
    return own ?? placeAfter(document, { ...line, ...(JSON.parse(rank) as Rank | null) }, rank !== 'null');
  }, [document, key, rank, isPrinted]);
  const [last, setLast] = useState(found);
  if (found && !sameJson(found, last)) setLast(found);
  return found ?? last;
}

/** Below the line that is printed before. */
function placeAfter(document: PreviewDocument, previous: LineTarget, isThere: boolean): EditedPlace | undefined {
  const place = isThere ? placeOfTarget(document, previous) : undefined;
  return place && { ...place, top: place.top + place.height + place.look.after };
}

function nameOf(target: LineTarget): string {
  if (target.field === 'purpose') return `Vocation, paragraphe ${target.index + 1}`;
  return target.child === null
    ? `Mission ${target.index + 1}`
    : `Mission ${target.index + 1}, sous-mission ${target.child + 1}`;
}
