import { useRef } from 'react';
import { LEGAL_LIFE } from '../../../shared/versions/legal-life.ts';
import { useVersions } from '../../state/versions.ts';
import { classesOf } from '../../ui/classes.ts';
import { Select } from '../../ui/Select.tsx';
import { chooseBase, readBase, useMerge, type BaseChoice, type Copy } from './merge-store.ts';
import styles from './BaseSelect.module.css';

const cx = classesOf(styles);

const time = new Intl.DateTimeFormat('fr', { dateStyle: 'long', timeStyle: 'short' });

const OPEN = 'open';
const ACCEPTED = '.ogs,.json,.docx,.pdf,.txt,.xlsx,.csv';

/** What both copies started from: found where the files tell, chosen otherwise. */
export function BaseSelect({ copy }: { readonly copy: Copy }) {
  const versions = useVersions((state) => state.versions);
  const choice = useMerge((state) => state.base?.choice ?? null);
  const input = useRef<HTMLInputElement>(null);
  const options = [
    ...(copy.common ? [{ id: 'common', label: 'L’état commun aux deux fichiers', detail: `du ${time.format(new Date(copy.common.at))}` }] : []),
    ...versions.toReversed().map(({ id, name, status }) => ({
      id: `version ${id}`,
      label: name,
      detail: copy.sharedVersionIds.includes(id) ? 'la même dans les deux fichiers' : LEGAL_LIFE[status].label,
    })),
    ...(choice?.from === 'file' ? [{ id: 'file', label: choice.name, detail: 'fichier choisi' }] : []),
    { id: OPEN, label: 'Choisir un fichier…', detail: 'celui dont les deux copies sont parties' },
  ];
  return (
    <div className={cx('base')}>
      <span className={cx('file')}>« {copy.fileName} »</span>
      <span className={cx('label')} aria-hidden>
        Version commune
      </span>
      <div className={cx('select')}>
        <Select
          label="Version commune"
          value={choice === null ? '' : keyOf(choice)}
          options={options}
          onChange={(id) => {
            if (id === OPEN) input.current?.click();
            else if (id === 'common') void chooseBase({ from: 'common' });
            else if (id.startsWith('version ')) void chooseBase({ from: 'version', id: id.slice('version '.length) });
          }}
        />
        <input
          ref={input}
          type="file"
          hidden
          accept={ACCEPTED}
          data-base
          onChange={(event) => {
            const [file] = event.target.files ?? [];
            event.target.value = '';
            if (file) void readBase(file);
          }}
        />
      </div>
    </div>
  );
}

function keyOf(choice: BaseChoice): string {
  return choice.from === 'version' ? `version ${choice.id}` : choice.from;
}
