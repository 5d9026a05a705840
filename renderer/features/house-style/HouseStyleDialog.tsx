import { FolderOpen, RotateCcw, Save } from 'lucide-react';
import { useState } from 'react';
import { houseStyleOf } from '../../../shared/document/house-style.ts';
import { DEFAULT_HOUSE_STYLE } from '../../../shared/document/style/default-house-style.ts';
import { closeDialog, useDialog } from '../../state/dialog-store.ts';
import { applyEdit } from '../../state/edits.ts';
import { sameJson } from '../../state/same-json.ts';
import { useOrganisation } from '../../state/session-store.ts';
import { Button } from '../../ui/Button.tsx';
import { classesOf } from '../../ui/classes.ts';
import { FullWindow } from '../../ui/FullWindow.tsx';
import { StylePreview } from './preview/StylePreview.tsx';
import { chooseFile, readStyle, saveStyle } from './style-files.ts';
import { StyleForm } from './StyleForm.tsx';
import styles from './HouseStyleDialog.module.css';

const cx = classesOf(styles);

export function HouseStyleDialog() {
  return useDialog('houseStyle') && <HouseStyleWindow />;
}

/** What a file that was read says, or why it was not. */
interface Message {
  readonly tone: 'info' | 'error';
  readonly text: string;
}

/** The look of the document beside pages that follow each change; one edit when it is applied. */
function HouseStyleWindow() {
  const organisation = useOrganisation();
  const present = houseStyleOf(organisation);
  const [style, setStyle] = useState(present);
  const [message, setMessage] = useState<Message | null>(null);
  const isChanged = !sameJson(style, present);
  const isUsual = sameJson(style, DEFAULT_HOUSE_STYLE);
  const apply = async () => {
    const reply = await applyEdit({ type: 'setHouseStyle', payload: { style: isUsual ? null : style } });
    if (reply) closeDialog();
  };
  const open = async () => {
    const file = await chooseFile('.docx,.json');
    if (!file) return;
    const read = await readStyle(file);
    if (typeof read === 'string') {
      setMessage({ tone: 'error', text: read });
      return;
    }
    setStyle((before) => ({ ...before, ...read.style }));
    setMessage({ tone: 'info', text: [`La charte de « ${file.name} » est reprise : vérifiez-la sur les pages, puis appliquez-la.`, ...read.notes].join(' ') });
  };
  return (
    <FullWindow
      title="Charte graphique du document"
      subtitle="Le document Word, son aperçu et la page web la suivent."
      onClose={closeDialog}
      footer={
        <>
          <div className={cx('left')}>
            <Button icon={FolderOpen} onPress={() => void open()}>
              Reprendre un modèle Word ou une charte…
            </Button>
            <Button
              icon={Save}
              onPress={() => {
                saveStyle(style, organisation.name);
              }}
            >
              Enregistrer dans un fichier
            </Button>
            <Button
              tone="quiet"
              icon={RotateCcw}
              onPress={() => {
                setStyle(DEFAULT_HOUSE_STYLE);
                setMessage(null);
              }}
            >
              Charte d’OGS
            </Button>
          </div>
          <Button onPress={closeDialog}>Annuler</Button>
          <Button tone="primary" isDisabled={!isChanged} onPress={() => void apply()}>
            Appliquer
          </Button>
        </>
      }
    >
      <div className={cx('panes')}>
        <div className={cx('form')}>
          {message && (
            <p className={cx('message', message.tone)} role={message.tone === 'error' ? 'alert' : 'status'}>
              {message.text}
            </p>
          )}
          <StyleForm style={style} onChange={setStyle} />
        </div>
        <StylePreview organisation={organisation} style={style} />
      </div>
    </FullWindow>
  );
}
