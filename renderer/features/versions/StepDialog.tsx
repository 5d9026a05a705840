import { useState } from 'react';
import { Form } from 'react-aria-components';
import { LEGAL_LIFE } from '../../../shared/versions/legal-life.ts';
import type { VersionStep } from '../../../shared/versions/version.ts';
import { changeVersions, useVersions } from '../../state/versions.ts';
import { Button } from '../../ui/Button.tsx';
import { classesOf } from '../../ui/classes.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { Tick } from '../../ui/Tick.tsx';
import type { AskedStep } from './asking.ts';
import { emptyAnswers, stepOf, type StepAnswers } from './step-answers.ts';
import { DayField } from './DayField.tsx';
import { NumberField, VotesTable } from './StepFields.tsx';
import styles from './Fields.module.css';

const cx = classesOf(styles);

const TITLES: Readonly<Record<VersionStep['to'], string>> = {
  brouillon: 'Revenir à un brouillon',
  projet: 'Revenir au projet',
  avis: 'Avis du CST',
  arrete: 'Arrêté',
  'en-vigueur': 'Mise en vigueur',
  retrait: 'Retirer la mise en vigueur',
};

/** Asks what one step of the legal life needs, and nothing else. */
export function StepDialog({ asked, onClose }: { readonly asked: AskedStep; readonly onClose: () => void }) {
  const { version, to } = asked;
  const [answers, setAnswers] = useState<StepAnswers>(() => emptyAnswers(version));
  const [isSaving, setIsSaving] = useState(true);
  const [isBusy, setIsBusy] = useState(false);
  const isBehind = useVersions(({ working }) => working.versionId === version.id && working.isModified) && LEGAL_LIFE[version.status].isOpen;
  const step = stepOf(version, to, answers);
  const change = (part: Partial<StepAnswers>) => {
    setAnswers({ ...answers, ...part });
  };
  const take = async () => {
    if (!step || isBusy) return;
    setIsBusy(true);
    const isReady = !isBehind || !isSaving || (await changeVersions('versions.save', {})) !== null;
    const done = isReady && (await changeVersions('versions.step', { id: version.id, step }));
    setIsBusy(false);
    if (done) onClose();
  };
  return (
    <Dialog
      title={TITLES[to]}
      width="small"
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>Annuler</Button>
          <Button tone="primary" type="submit" form="legal-step" isDisabled={!step} isPending={isBusy}>
            {to === 'retrait' ? 'Retirer' : to === 'projet' || (to === 'avis' && version.act) ? 'Revenir' : 'Enregistrer'}
          </Button>
        </>
      }
    >
      <Form
        id="legal-step"
        className={cx('form')}
        onSubmit={(event) => {
          event.preventDefault();
          void take();
        }}
      >
        <Lead asked={asked} />
        {to === 'avis' && !version.act && (
          <>
            <DayField isFirst label="Date de la séance" value={answers.day} onChange={(day) => { change({ day }); }} />
            <VotesTable votes={answers.votes} onChange={(votes) => { change({ votes }); }} />
          </>
        )}
        {to === 'arrete' && (
          <>
            <NumberField value={answers.number} onChange={(number) => { change({ number }); }} />
            <DayField label="Date de l’arrêté" value={answers.day} onChange={(day) => { change({ day }); }} />
          </>
        )}
        {to === 'en-vigueur' && <DayField isFirst label="Date d’effet" value={answers.day} onChange={(day) => { change({ day }); }} />}
        {isBehind && (
          <Tick
            label="Enregistrer d’abord les modifications en cours dans cette version"
            isChecked={isSaving}
            onChange={setIsSaving}
          />
        )}
      </Form>
    </Dialog>
  );
}

/** What the step means, in a sentence. */
function Lead({ asked: { version, to } }: { readonly asked: AskedStep }) {
  const versions = useVersions((state) => state.versions);
  const former = versions.find(({ status }) => status === 'en-vigueur');
  const before = versions.find(({ replacedBy }) => replacedBy === version.id);
  const sentence = {
    brouillon: '',
    projet: `L’avis du CST noté pour « ${version.name} » est retiré ; le contenu peut de nouveau changer.`,
    avis: version.act
      ? `L’arrêté noté pour « ${version.name} » est retiré.`
      : `La version « ${version.name} » a été soumise au CST : son contenu ne changera plus.`,
    arrete: `La version « ${version.name} » est arrêtée. La mise en vigueur suivra, à sa date d’effet.`,
    'en-vigueur': former
      ? `La version « ${version.name} » prend la place de « ${former.name} », qui devient remplacée. Elle sera verrouillée.`
      : `La version « ${version.name} » devient la version en vigueur. Elle sera verrouillée.`,
    retrait: before
      ? `À n’utiliser qu’en cas d’erreur : « ${before.name} » redevient la version en vigueur.`
      : 'À n’utiliser qu’en cas d’erreur : plus aucune version ne sera en vigueur.',
  }[to];
  return <p className={cx('lead')}>{sentence}</p>;
}
