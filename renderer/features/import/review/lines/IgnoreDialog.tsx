import { useState } from 'react';
import { Form, Label, Radio, RadioGroup, TextField } from 'react-aria-components';
import { linesWords, USUAL_REASONS } from '../../../../../shared/import/place/place-words.ts';
import { FormInput } from '../../../../spelling/field/FormFields.tsx';
import { Button } from '../../../../ui/Button.tsx';
import { classesOf } from '../../../../ui/classes.ts';
import { Dialog } from '../../../../ui/Dialog.tsx';
import styles from './PlaceDialog.module.css';

const cx = classesOf(styles);

const OTHER = 'autre';

interface IgnoreDialogProps {
  readonly lines: readonly number[];
  readonly onIgnore: (reason: string) => void;
  readonly onClose: () => void;
}

/** « Ignorer »: lines are left out, and the report keeps why. */
export function IgnoreDialog({ lines, onIgnore, onClose }: IgnoreDialogProps) {
  const [chosen, setChosen] = useState<string>(USUAL_REASONS[0]);
  const [own, setOwn] = useState('');
  const reason = (chosen === OTHER ? own : chosen).trim();
  return (
    <Dialog
      title={`${linesWords(lines)} : laisser de côté`}
      width="small"
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>Annuler</Button>
          <Button tone="primary" type="submit" form="ignore-lines" isDisabled={reason === ''}>
            Ignorer
          </Button>
        </>
      }
    >
      <Form
        id="ignore-lines"
        className={cx('form')}
        onSubmit={(event) => {
          event.preventDefault();
          if (reason !== '') onIgnore(reason);
        }}
      >
        <RadioGroup value={chosen} onChange={setChosen} className={cx('reasons')}>
          <Label className={cx('label')}>Motif, gardé dans le compte rendu</Label>
          {[...USUAL_REASONS, OTHER].map((one, rank) => (
            <Radio key={one} value={one} autoFocus={rank === 0} className={cx('reason')}>
              <span className={cx('dot')} />
              {one === OTHER ? 'Autre motif' : one}
            </Radio>
          ))}
        </RadioGroup>
        {chosen === OTHER && (
          <TextField autoFocus value={own} onChange={setOwn} maxLength={500} className={cx('field')}>
            <Label className={cx('label')}>Autre motif</Label>
            <FormInput className={cx('input')} />
          </TextField>
        )}
      </Form>
    </Dialog>
  );
}
