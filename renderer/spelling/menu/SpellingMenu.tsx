import { BookPlus, EyeOff, SpellCheck, SquareArrowDown, TextSelect } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { NBSP } from '../../../shared/language/typography.ts';
import { isDialogOpen, openDialog } from '../../state/dialog-store.ts';
import { classesOf } from '../../ui/classes.ts';
import { Menu, type MenuEntry } from '../../ui/Menu.tsx';
import { markRanges } from '../field/marks.ts';
import { replaceText } from '../field/replace-text.ts';
import { addPersonalWord, ignoreWord } from '../personal-words.ts';
import { useAnnouncement } from './announcements.ts';
import { closeSpellingMenu, goToNextFault, useSpellingMenu, type OpenMenu } from './menu-store.ts';
import styles from './SpellingMenu.module.css';

const cx = classesOf(styles);

/** What can be done about a word that may be wrong: suggestions first. */
export function SpellingMenu() {
  const said = useAnnouncement();
  const open = useSpellingMenu();
  return (
    <>
      <div aria-live="polite" className={cx('said')}>
        {said}
      </div>
      {open && <FaultMenu open={open} />}
    </>
  );
}

function FaultMenu({ open }: { readonly open: OpenMenu }) {
  const anchor = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    open.field.scrollTo({ left: open.scrolled });
    return markRanges([open.range], 'ogs-fault-chosen');
  }, [open]);
  const { left, top, width, height } = open.range.getBoundingClientRect();
  return (
    <>
      <span ref={anchor} className={cx('anchor')} style={{ left, top, width, height }} />
      <div
        onKeyDownCapture={(event) => {
          if (event.key !== 'F7') return;
          event.preventDefault();
          event.stopPropagation();
          closeSpellingMenu(open);
          goBehind(open);
        }}
      >
        <Menu
          label={`${open.fault.kind === 'repeated' ? 'Répétition possible' : 'Faute possible'}${NBSP}: ${open.fault.word}`}
          triggerRef={anchor}
          placement="bottom start"
          isOpen
          isFirstFocused
          onOpenChange={(isOpen) => {
            if (!isOpen) closeSpellingMenu(open);
          }}
          entries={entriesOf(open).map((entry) => ({
            ...entry,
            run: () => {
              closeSpellingMenu(open);
              entry.run();
            },
          }))}
        />
      </div>
    </>
  );
}

const everywhere: MenuEntry = {
  id: 'everywhere',
  label: 'Vérifier toute l’organisation…',
  icon: SpellCheck,
  run: () => {
    openDialog({ type: 'spelling' });
  },
};

/** On to the next fault. */
function goBehind({ field, fault }: OpenMenu): void {
  field.setSelectionRange(fault.end, fault.end);
  goToNextFault(field);
}

function entriesOf(open: OpenMenu): readonly MenuEntry[] {
  const { field, fault, suggestions } = open;
  const next: MenuEntry[] = [
    {
      id: 'next',
      label: 'Faute suivante',
      icon: SquareArrowDown,
      shortcut: 'F7',
      startsGroup: true,
      run: () => {
        goBehind(open);
      },
    },
    ...(isDialogOpen() ? [] : [everywhere]),
  ];
  if (fault.kind === 'repeated') {
    const repetition: MenuEntry = {
      id: 'repetition',
      label: 'Supprimer la répétition',
      icon: TextSelect,
      run: () => {
        const { value } = field;
        replaceText(field, value.slice(0, fault.start).trimEnd().length, fault.end, '');
      },
    };
    return [repetition, ...next];
  }
  return [
    ...suggestions.map((suggestion) => ({
      id: `suggestion-${suggestion}`,
      label: suggestion,
      run: () => {
        replaceText(field, fault.start, fault.end, suggestion);
      },
    })),
    ...(suggestions.length === 0 ? [{ id: 'none', label: 'Aucune suggestion', isDisabled: true, run: () => undefined }] : []),
    {
      id: 'add',
      label: 'Ajouter au dictionnaire',
      icon: BookPlus,
      startsGroup: true,
      run: () => addPersonalWord(fault.word),
    },
    {
      id: 'ignore',
      label: 'Ignorer',
      detail: 'Jusqu’à la fermeture d’OGS',
      icon: EyeOff,
      run: () => {
        ignoreWord(fault.word);
      },
    },
    ...next,
  ];
}
