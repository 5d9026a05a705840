import { useDraft } from '../../state/draft.ts';
import { sendEdit } from '../../state/edits.ts';
import { isCoreAway } from '../../state/core-away.ts';
import { LineEditor } from './lines/LineEditor.tsx';
import { linesOfTexts, textsOfLines } from '../../state/lines.ts';
import { Section } from './Section.tsx';
import { sameJson } from '../../state/same-json.ts';
import type { SheetProps } from './sheet.ts';

/** The paragraphs before the missions. */
export function PurposeEditor({ entity }: SheetProps) {
  const { id } = entity;
  const { draft, shown } = useDraft(entity.purpose, {
    toDraft: linesOfTexts,
    toValue: (lines) => [...textsOfLines(lines)],
    isSame: sameJson,
    commit: async (purpose) =>
      (await sendEdit({ type: 'setPurpose', payload: { id, purpose } })) !== null,
    isKeptOnFailure: isCoreAway,
  });
  return (
    <Section title="Vocation">
      <LineEditor
        draft={draft}
        lines={shown}
        noun="Paragraphe"
        addLabel={shown.length === 0 ? 'Rédiger la vocation' : 'Ajouter un paragraphe'}
      />
    </Section>
  );
}
