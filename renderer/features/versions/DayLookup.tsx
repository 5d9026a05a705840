import { useState } from 'react';
import { Input, Label, TextField } from 'react-aria-components';
import { frenchDate } from '../../../shared/language/dates.ts';
import { inForceOn } from '../../../shared/versions/legal-life.ts';
import { parseFrenchDate } from '../../../shared/language/parse-date.ts';
import { useVersions } from '../../state/versions.ts';
import { Button } from '../../ui/Button.tsx';
import { classesOf } from '../../ui/classes.ts';
import styles from './DayLookup.module.css';

const cx = classesOf(styles);

/** « L’organisation au 1er janvier 2026 »: which version was in force on a day, by date d’effet. */
export function DayLookup({ onFound }: { readonly onFound: (id: string) => void }) {
  const versions = useVersions((state) => state.versions);
  const [text, setText] = useState('');
  const day = parseFrenchDate(text);
  const found = day === null ? null : inForceOn(versions, day);
  return (
    <div className={cx('lookup')}>
      <TextField className={cx('field')} value={text} onChange={setText}>
        <Label>L’organisation au</Label>
        <Input className={cx('input')} placeholder="jj/mm/aaaa" />
      </TextField>
      <p role="status" className={cx('answer')}>
        {day !== null && found === null && `Aucune version n’était en vigueur le ${frenchDate(day)}.`}
        {found !== null && `« ${found.name} »`}
      </p>
      {found !== null && (
        <Button
          isSmall
          onPress={() => {
            onFound(found.id);
          }}
        >
          Voir
        </Button>
      )}
    </div>
  );
}
