import { Download, Plus, Upload, X } from 'lucide-react';
import { useRef, useState } from 'react';
import { quoted } from '../../../../shared/language/typography.ts';
import { isPersonalWord, readPersonalWords, writePersonalWords } from '../../../../shared/spelling/personal-words.ts';
import { download } from '../../../state/files.ts';
import { notify } from '../../../state/notices.ts';
import { addPersonalWords, removePersonalWord, usePersonalWords } from '../../../spelling/personal-words.ts';
import { Button, IconButton } from '../../../ui/Button.tsx';
import { classesOf } from '../../../ui/classes.ts';
import { counted } from '../counted.ts';
import styles from './DictionaryDialog.module.css';

const cx = classesOf(styles);

/** The words that the user says are right: added, removed, taken to another PC. */
export function PersonalWords() {
  const words = usePersonalWords();
  return (
    <section aria-labelledby="personal-words">
      <div className={cx('head')}>
        <h3 id="personal-words" className={cx('title')}>
          Votre dictionnaire
        </h3>
        <span className={cx('count')}>{counted(words.length, 'mot')}</span>
        <ImportButton />
        <Button
          tone="quiet"
          isSmall
          icon={Download}
          isDisabled={words.length === 0}
          onPress={() => {
            download('dictionnaire.txt', 'text/plain', base64Of(writePersonalWords(words)));
          }}
        >
          Exporter
        </Button>
      </div>
      <NewWord words={words} />
      {words.length === 0 ? (
        <p className={cx('empty')}>Les noms et les termes que vous ajoutez ici ne sont plus soulignés, dans toutes vos organisations.</p>
      ) : (
        <ul className={cx('words')} aria-label="Mots de votre dictionnaire">
          {words.map((word) => (
            <li key={word} className={cx('word')}>
              <span lang="fr">{word}</span>
              <IconButton icon={X} label={`Retirer ${quoted(word)}`} hint="Retirer" isSmall onPress={() => void removePersonalWord(word)} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function NewWord({ words }: { readonly words: readonly string[] }) {
  const [text, setText] = useState('');
  const word = text.trim();
  const canAdd = isPersonalWord(word) && !words.includes(word);
  const isWrong = word !== '' && !isPersonalWord(word);
  return (
    <form
      className={cx('new')}
      onSubmit={(event) => {
        event.preventDefault();
        if (!canAdd) return;
        setText('');
        void addPersonalWords([word]);
      }}
    >
      <input
        className={cx('input')}
        aria-label="Mot à ajouter"
        aria-describedby="new-word-note"
        placeholder="Un mot à ajouter"
        lang="fr"
        spellCheck={false}
        autoComplete="off"
        value={text}
        onChange={(event) => {
          setText(event.target.value);
        }}
      />
      <Button type="submit" icon={Plus} isDisabled={!canAdd}>
        Ajouter
      </Button>
      <p id="new-word-note" role="status" className={cx('refusal')}>
        {isWrong && 'Un seul mot à la fois, sans espace ni signe.'}
      </p>
    </form>
  );
}

/** Takes in the words of a file, one a line. */
function ImportButton() {
  const input = useRef<HTMLInputElement>(null);
  const read = async (file: File) => {
    const found = readPersonalWords(await file.text());
    if (found.length === 0) {
      notify({ tone: 'error', message: `${quoted(file.name)} ne contient aucun mot : OGS attend un texte, un mot par ligne.` });
    } else if (await addPersonalWords(found)) {
      notify({ tone: 'info', message: `${counted(found.length, 'mot lu', 'mots lus')} dans ${quoted(file.name)}.` });
    }
  };
  return (
    <>
      <Button tone="quiet" isSmall icon={Upload} onPress={() => input.current?.click()}>
        Importer
      </Button>
      <input
        ref={input}
        type="file"
        accept=".txt,text/plain"
        hidden
        aria-label="Fichier de mots"
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          event.target.value = '';
          if (file) void read(file);
        }}
      />
    </>
  );
}

function base64Of(text: string): string {
  return btoa(String.fromCharCode(...new TextEncoder().encode(text)));
}
