import { BookPlus, EyeOff, Replace, ReplaceAll, SquarePen } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { Organisation } from '../../../../shared/model/organisation.ts';
import { anywhere, wholeOf } from '../../../../shared/model/waiting.ts';
import { shortPath } from '../../../state/picker-options.ts';
import { addPersonalWord, ignoreWord } from '../../../spelling/personal-words.ts';
import { suggestionsFor } from '../../../spelling/spelling.ts';
import { Button } from '../../../ui/Button.tsx';
import { classesOf } from '../../../ui/classes.ts';
import { isLike, nameOfSpot, type FoundFault } from './found-faults.ts';
import { openInSheet } from './open-in-sheet.ts';
import styles from './FaultDetail.module.css';

const cx = classesOf(styles);

interface FaultDetailProps {
  readonly found: FoundFault;
  readonly organisation: Organisation;
  readonly others: readonly FoundFault[];
  readonly onReplace: (by: string) => Promise<void>;
  readonly onReplaceAll: (by: string) => Promise<void>;
  /** The fault is dealt with: on to the next. */
  readonly onLeave: () => void;
}

/** One fault in its text, and what can be done about it. */
export function FaultDetail({ found, organisation, others, onReplace, onReplaceAll, onLeave }: FaultDetailProps) {
  const { fault, text, spot, entityId } = found;
  const isRepeated = fault.kind === 'repeated';
  const suggestions = useSuggestions(found);
  const [typed, setTyped] = useState<{ readonly key: string; readonly text: string } | null>(null);
  const chosen = typed?.key === found.key ? typed.text : (suggestions?.[0] ?? '');
  const by = isRepeated ? '' : chosen;
  const choose = (one: string) => {
    setTyped({ key: found.key, text: one });
  };
  const canReplace = isRepeated || (by !== '' && by !== fault.word);
  const alike = others.filter((other) => isLike(other.fault, fault)).length;
  const replace = async () => {
    if (!canReplace) return;
    onLeave();
    await onReplace(by);
  };

  return (
    <section className={cx('detail')} aria-label={isRepeated ? 'Répétition possible' : 'Faute possible'}>
      <div>
        <h3 className={cx('entity')}>{anywhere(organisation, entityId)?.name}</h3>
        <p className={cx('place')}>{[shortPath(wholeOf(organisation), entityId), nameOfSpot(spot)].filter((part) => part !== '').join(' · ')}</p>
      </div>
      <p className={cx('text')}>
        {text.slice(0, fault.start)}
        <b className={cx('word')}>{text.slice(fault.start, fault.end)}</b>
        {text.slice(fault.end)}
      </p>
      {!isRepeated && (
        <form
          className={cx('form')}
          onSubmit={(event) => {
            event.preventDefault();
            void replace();
          }}
        >
          <label className={cx('label')} htmlFor="spelling-by">
            Remplacer par
          </label>
          <input
            id="spelling-by"
            className={cx('input')}
            lang="fr"
            spellCheck={false}
            autoComplete="off"
            value={by}
            onChange={(event) => {
              choose(event.target.value);
            }}
          />
          <div className={cx('suggestions')} role="group" aria-label="Suggestions">
            {suggestions?.length === 0 && <span className={cx('none')}>Aucune suggestion</span>}
            {suggestions?.map((suggestion) => (
              <button
                key={suggestion}
                type="button"
                className={cx('suggestion')}
                aria-pressed={suggestion === by}
                onClick={() => {
                  choose(suggestion);
                }}
              >
                {suggestion}
              </button>
            ))}
          </div>
        </form>
      )}
      <div className={cx('actions')}>
        <Button tone="primary" icon={Replace} isDisabled={!canReplace} onPress={() => void replace()}>
          {isRepeated ? 'Supprimer la répétition' : 'Remplacer'}
        </Button>
        {alike > 1 && (
          <Button
            icon={ReplaceAll}
            isDisabled={!canReplace}
            onPress={() => {
              onLeave();
              void onReplaceAll(by);
            }}
          >
            {isRepeated ? `Partout (${alike})` : `Remplacer partout (${alike})`}
          </Button>
        )}
        {!isRepeated && (
          <>
            <Button
              icon={EyeOff}
              onPress={() => {
                onLeave();
                ignoreWord(fault.word);
              }}
            >
              Ignorer
            </Button>
            <Button
              icon={BookPlus}
              onPress={() => {
                onLeave();
                void addPersonalWord(fault.word);
              }}
            >
              Ajouter au dictionnaire
            </Button>
          </>
        )}
        <Button
          tone="quiet"
          icon={SquarePen}
          onPress={() => {
            openInSheet(found);
          }}
        >
          Ouvrir la fiche
        </Button>
      </div>
    </section>
  );
}

/** What the dictionary proposes; `null` while it thinks. */
function useSuggestions({ fault: { word, kind } }: FoundFault): readonly string[] | null {
  const [suggestions, setSuggestions] = useState<{ readonly word: string; readonly found: readonly string[] } | null>(null);
  useEffect(() => {
    if (kind === 'repeated') return;
    let isGone = false;
    const ask = async () => {
      const found = await suggestionsFor(word);
      if (!isGone) setSuggestions({ word, found });
    };
    void ask();
    return () => {
      isGone = true;
    };
  }, [word, kind]);
  return suggestions?.word === word ? suggestions.found : null;
}
