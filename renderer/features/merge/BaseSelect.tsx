import { LEGAL_LIFE } from '../../../shared/versions/legal-life.ts';
import { useVersions } from '../../state/versions.ts';
import { classesOf } from '../../ui/classes.ts';
import { Select } from '../../ui/Select.tsx';
import { chooseBase, useMerge, type Copy } from './merge-store.ts';
import styles from './BaseSelect.module.css';

const cx = classesOf(styles);

const time = new Intl.DateTimeFormat('fr', { dateStyle: 'long', timeStyle: 'short' });

/** What both copies started from: found where the files tell, chosen otherwise. */
export function BaseSelect({ copy }: { readonly copy: Copy }) {
  const versions = useVersions((state) => state.versions);
  const choice = useMerge((state) => state.base?.choice ?? null);
  const options = [
    ...(copy.common ? [{ id: 'common', label: 'L’état commun aux deux fichiers', detail: `du ${time.format(new Date(copy.common.at))}` }] : []),
    ...versions.toReversed().map(({ id, name, status }) => ({
      id: `version ${id}`,
      label: name,
      detail: copy.sharedVersionIds.includes(id) ? 'la même dans les deux fichiers' : LEGAL_LIFE[status].label,
    })),
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
          value={choice === null ? '' : choice.from === 'common' ? 'common' : `version ${choice.id}`}
          options={options}
          onChange={(id) => {
            void chooseBase(id === 'common' ? { from: 'common' } : { from: 'version', id: id.slice('version '.length) });
          }}
        />
      </div>
    </div>
  );
}
