import { FolderInput, Heading, Trash2, X } from 'lucide-react';
import { useRef, useState } from 'react';
import { openDialog } from '../../state/dialog-store.ts';
import { startMissionDrag } from '../../state/drag/drag-store.ts';
import { useDraft } from '../../state/draft.ts';
import { sendEdit } from '../../state/edits.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { classesOf } from '../../ui/classes.ts';
import { isCoreAway } from '../../state/core-away.ts';
import { Generated } from './Generated.tsx';
import { focusVolet, LineEditor } from './lines/LineEditor.tsx';
import {
  groupBlocks,
  linesOfMissions,
  missionsOfLines,
  removeBlocks,
  type Lines,
} from '../../state/lines.ts';
import { sameJson } from '../../state/same-json.ts';
import { Section } from './Section.tsx';
import type { SheetProps } from './sheet.ts';
import styles from './MissionEditor.module.css';

const cx = classesOf(styles);

const NONE: ReadonlySet<number> = new Set();

/** The missions, edited in place; some can be chosen and handed to another entity. */
export function MissionEditor({ entity, organisation }: SheetProps) {
  const { id } = entity;
  const { draft, shown } = useDraft(entity.missions, {
    toDraft: linesOfMissions,
    toValue: (lines) => [...missionsOfLines(lines)],
    isSame: sameJson,
    commit: async (missions) =>
      (await sendEdit({ type: 'setMissions', payload: { id, missions } })) !== null,
    isKeptOnFailure: isCoreAway,
  });
  // A choice is by rank: another list of the same length or not, it means nothing any more.
  const [choice, setChoice] = useState({ of: shown.length, indexes: NONE });
  const selected = choice.of === shown.length ? choice.indexes : NONE;
  const choose = (indexes: ReadonlySet<number>) => {
    setChoice({ of: shown.length, indexes });
  };
  const toggle = (index: number) => {
    const others = [...selected].filter((one) => one !== index);
    choose(new Set(selected.has(index) ? others : [...others, index]));
  };
  const toggleAll = (indexes: ReadonlySet<number>) => {
    const others = new Set([...selected].filter((one) => !indexes.has(one)));
    choose([...indexes].every((one) => selected.has(one)) ? others : new Set([...others, ...indexes]));
  };
  const bar = useRef<HTMLDivElement>(null);
  const transfer = async () => {
    const indexes = missionRanks(shown, selected);
    await draft.flush();
    choose(NONE);
    openDialog({ type: 'transfer', fromId: id, indexes });
  };

  const group = () => {
    const { lines, at } = groupBlocks(shown, selected, 'Sur le volet ');
    choose(NONE);
    draft.change(lines);
    focusVolet(bar.current?.closest('section')?.querySelector('ol'), at);
  };

  return (
    <Section title="Missions" count={entity.missions.length}>
      <Generated entity={entity} organisation={organisation} clauses={['missionsLeadIn']} />
      <LineEditor
        draft={draft}
        lines={shown}
        noun="Mission"
        addLabel="Ajouter une mission"
        hasLevels
        selected={selected}
        onSelect={toggle}
        onSelectAll={toggleAll}
        onCarry={(indexes) => {
          startMissionDrag({ fromId: id, indexes: missionRanks(shown, indexes) });
        }}
      >
        {selected.size > 0 && (
          <div ref={bar} className={cx('bar')} role="toolbar" aria-label="Missions choisies">
            <span className={cx('count')}>
              {selected.size === 1 ? '1 mission choisie' : `${selected.size} missions choisies`}
            </span>
            <IconButton
              icon={X}
              label="Ne plus choisir"
              isSmall
              onPress={() => {
                choose(NONE);
              }}
            />
            <Button icon={FolderInput} isSmall onPress={() => void transfer()}>
              Transférer vers…
            </Button>
            <Button icon={Heading} isSmall aria-label="Volet : réunir ces missions" onPress={group}>
              Volet
            </Button>
            <IconButton
              icon={Trash2}
              label="Supprimer"
              isSmall
              onPress={() => {
                draft.change(removeBlocks(shown, selected), 'now');
                choose(NONE);
              }}
            />
          </div>
        )}
      </LineEditor>
    </Section>
  );
}

/** The ranks, among the stored missions, of the missions that stand on these lines. */
function missionRanks(lines: Lines, indexes: ReadonlySet<number>): readonly number[] {
  return [...indexes]
    .filter((index) => (lines[index]?.text.trim() ?? '') !== '')
    .map((index) => missionsOfLines(lines.slice(0, index)).length)
    .toSorted((a, b) => a - b);
}
