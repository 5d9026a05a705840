import { useState } from 'react';
import { Label, TextField } from 'react-aria-components';
import type { Version } from '../../../shared/versions/version.ts';
import { FormTextArea } from '../../spelling/field/FormFields.tsx';
import { changeVersions } from '../../state/versions.ts';
import { classesOf } from '../../ui/classes.ts';
import styles from './Fields.module.css';

const cx = classesOf(styles);

/** The note of a version: it may change at any time, and is kept when one leaves the field. */
export function NoteField({ version }: { readonly version: Version }) {
  const [note, setNote] = useState(version.note);
  const [said, setSaid] = useState('');
  const save = async () => {
    if (note === version.note) return;
    const reply = await changeVersions('versions.annotate', { id: version.id, note });
    setSaid(reply ? 'Note enregistrée.' : '');
    if (!reply) setNote(version.note);
  };
  return (
    <TextField
      className={cx('field')}
      value={note}
      maxLength={10_000}
      onChange={(text) => {
        setNote(text);
        setSaid('');
      }}
      onBlur={() => void save()}
    >
      <Label className={cx('label')}>
        Note <span role="status">{said}</span>
      </Label>
      <FormTextArea
        className={cx('area')}
        rows={3}
        placeholder="Pourquoi cette version, ce qui reste à décider…"
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void save();
        }}
      />
    </TextField>
  );
}
