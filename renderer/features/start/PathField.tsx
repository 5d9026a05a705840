import { useState } from 'react';
import { Form, Input, Label, TextField } from 'react-aria-components';
import { Button } from '../../ui/Button.tsx';
import { classesOf } from '../../ui/classes.ts';
import { openFile } from './start-store.ts';
import styles from './PathField.module.css';

const cx = classesOf(styles);

/** Opens a file where it is: a browser tells no page where a chosen file lies, so its path is given in words. */
export function PathField() {
  const [path, setPath] = useState('');
  const wanted = path.trim().replace(/^"(.*)"$/u, '$1');
  return (
    <Form
      className={cx('form')}
      onSubmit={(event) => {
        event.preventDefault();
        if (wanted !== '') void openFile(wanted);
      }}
    >
      <TextField value={path} onChange={setPath} className={cx('field')}>
        <Label className={cx('label')}>Ouvrir un fichier là où il est, par son chemin</Label>
        <Input className={cx('input')} spellCheck="false" placeholder="C:\Dossier\Organisation.ogs" />
      </TextField>
      <Button type="submit" isDisabled={wanted === ''}>
        Ouvrir
      </Button>
    </Form>
  );
}
