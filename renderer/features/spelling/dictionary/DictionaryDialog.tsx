import { NBSP } from '../../../../shared/language/typography.ts';
import { closeDialog, openDialog, useDialog } from '../../../state/dialog-store.ts';
import { chooseSpelling, useSpellingState } from '../../../spelling/spelling.ts';
import { Button } from '../../../ui/Button.tsx';
import { classesOf } from '../../../ui/classes.ts';
import { Dialog } from '../../../ui/Dialog.tsx';
import { Tick } from '../../../ui/Tick.tsx';
import { PersonalWords } from './PersonalWords.tsx';
import styles from './DictionaryDialog.module.css';

const cx = classesOf(styles);

/** What help the user wants in writing, and the words of their own. */
export function DictionaryDialog() {
  const dialog = useDialog('dictionary');
  return dialog && <Settings />;
}

function Settings() {
  const { hasMarks, hasTypography } = useSpellingState();
  return (
    <Dialog
      title="Orthographe et typographie"
      onClose={closeDialog}
      footer={
        <>
          <Button
            onPress={() => {
              openDialog({ type: 'spelling' });
            }}
          >
            Vérifier l’orthographe…
          </Button>
          <Button tone="primary" onPress={closeDialog}>
            Fermer
          </Button>
        </>
      }
    >
      <div className={cx('choices')}>
        <div>
          <Tick
            label="Souligner les fautes possibles"
            isChecked={hasMarks}
            onChange={(isOn) => {
              chooseSpelling({ hasMarks: isOn });
            }}
          />
          <p className={cx('note')}>Dictionnaire français, consulté sur ce poste. Clic droit ou F7 sur un mot souligné pour le corriger.</p>
        </div>
        <div>
          <Tick
            label="Corriger la typographie pendant la frappe"
            isChecked={hasTypography}
            onChange={(isOn) => {
              chooseSpelling({ hasTypography: isOn });
            }}
          />
          <p className={cx('note')}>{TYPOGRAPHY}</p>
        </div>
      </div>
      <PersonalWords />
    </Dialog>
  );
}

const TYPOGRAPHY =
  `Espaces insécables, guillemets «${NBSP}${NBSP}», apostrophes, points de suspension, œ, espaces en double. ` +
  'Retour arrière ou Ctrl+Z, aussitôt après, rend ce que vous aviez tapé.';
