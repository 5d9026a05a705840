import { BookPlus, EyeOff, SquareArrowDown, TextSelect } from 'lucide-react';
import { useRef } from 'react';
import { NBSP } from '../../../shared/language/typography.ts';
import { classesOf } from '../../ui/classes.ts';
import { Menu, type MenuEntry } from '../../ui/Menu.tsx';
import { replaceText } from '../field/replace-text.ts';
import { addPersonalWord, ignoreWord } from '../personal-words.ts';
import { closeSpellingMenu, goToNextFault, useSpellingMenu } from './menu-store.ts';
import styles from './SpellingMenu.module.css';

const cx = classesOf(styles);

type OpenMenu = NonNullable<ReturnType<typeof useSpellingMenu>>;

/** What can be done about a word that may be wrong: suggestions first. */
export function SpellingMenu() {
  const open = useSpellingMenu();
  const anchor = useRef<HTMLSpanElement>(null);
  if (!open) return null;
  return (
    <>
      <span ref={anchor} className={cx('anchor')} style={open.box} />
      <Menu
        label={`${open.fault.kind === 'repeated' ? 'Répétition possible' : 'Faute possible'}${NBSP}: ${open.fault.word}`}
        triggerRef={anchor}
        placement="bottom start"
        isOpen
        onOpenChange={(isOpen) => {
          if (!isOpen) closeSpellingMenu();
        }}
        entries={entriesOf(open).map((entry) => ({
          ...entry,
          run: () => {
            closeSpellingMenu();
            entry.run();
          },
        }))}
      />
    </>
  );
}

function entriesOf({ field, fault, suggestions }: OpenMenu): readonly MenuEntry[] {
  const next: MenuEntry[] = [
    {
      id: 'next',
      label: 'Faute suivante',
      icon: SquareArrowDown,
      shortcut: 'F7',
      startsGroup: true,
      run: () => {
        field.setSelectionRange(fault.end, fault.end);
        goToNextFault(field);
      },
    },
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
