import { ArrowLeftRight, ArrowRight } from 'lucide-react';
import { useRef } from 'react';
import { LEGAL_LIFE } from '../../../shared/versions/legal-life.ts';
import { useVersions, workingVersion } from '../../state/versions.ts';
import { IconButton } from '../../ui/Button.tsx';
import { classesOf } from '../../ui/classes.ts';
import { Select } from '../../ui/Select.tsx';
import { chooseSide, openFileFor, swapSides, useCompare, type SideName } from './compare-store.ts';
import { choiceKey, choiceOf } from './sides.ts';
import styles from './SidesBar.module.css';

const cx = classesOf(styles);

/** Which two states are compared: before on the left, after on the right. */
export function SidesBar() {
  return (
    <div className={cx('bar')}>
      <SideSelect name="left" label="Avant" />
      <ArrowRight size={16} strokeWidth={1.75} aria-hidden className={cx('arrow')} />
      <SideSelect name="right" label="Après" />
      <IconButton icon={ArrowLeftRight} label="Échanger les deux côtés" isSmall onPress={swapSides} />
    </div>
  );
}

const ACCEPTED = '.ogs,.docx,.pdf,.txt,.json,.xlsx,.csv';
const OPEN = 'open';

function SideSelect({ name, label }: { readonly name: SideName; readonly label: string }) {
  const side = useCompare((state) => state[name]);
  const files = useCompare((state) => state.files);
  const versions = useVersions((state) => state.versions);
  const working = useVersions(workingVersion);
  const isModified = useVersions((state) => state.working.isModified);
  const input = useRef<HTMLInputElement>(null);
  const options = [
    {
      id: 'present',
      label: 'État présent',
      detail: working === null ? 'ce que montre la fenêtre' : `${working.name}${isModified ? ', modifiée' : ''}`,
    },
    ...versions.toReversed().map((version) => ({ id: `version ${version.id}`, label: version.name, detail: LEGAL_LIFE[version.status].label })),
    ...files.flatMap((file) => [
      { id: choiceKey({ from: 'file', fileId: file.fileId, versionId: null }), label: file.name, detail: 'fichier ouvert' },
      ...file.versions.map((version) => ({
        id: choiceKey({ from: 'file', fileId: file.fileId, versionId: version.id }),
        label: version.name,
        detail: `version de ${file.name}`,
      })),
    ]),
    { id: OPEN, label: 'Choisir un fichier…', detail: 'document, données ou fichier .ogs' },
  ];
  return (
    <div className={cx('side')}>
      <span className={cx('label')} aria-hidden>
        {label}
      </span>
      <Select
        label={label}
        value={side ? choiceKey(side.choice) : ''}
        options={options}
        onChange={(id) => {
          const choice = choiceOf(id);
          if (id === OPEN) input.current?.click();
          else if (choice) void chooseSide(name, choice);
        }}
      />
      <input
        ref={input}
        type="file"
        hidden
        accept={ACCEPTED}
        data-side={name}
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          event.target.value = '';
          if (file) void openFileFor(name, file);
        }}
      />
    </div>
  );
}
