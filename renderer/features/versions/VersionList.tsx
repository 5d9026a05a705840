import { Lock } from 'lucide-react';
import { Header, ListBox, ListBoxItem, ListBoxSection } from 'react-aria-components';
import { LEGAL_LIFE } from '../../../shared/versions/legal-life.ts';
import type { Version, VersionStatus } from '../../../shared/versions/version.ts';
import { useVersions } from '../../state/versions.ts';
import { classesOf } from '../../ui/classes.ts';
import { StatusTag } from './StatusTag.tsx';
import { versionDetail } from './version-words.ts';
import styles from './VersionList.module.css';

const cx = classesOf(styles);

const GROUPS: readonly { readonly title: string; readonly statuses: readonly VersionStatus[] }[] = [
  { title: 'En préparation', statuses: ['arrete', 'avis', 'projet', 'brouillon'] },
  { title: 'En vigueur', statuses: ['en-vigueur'] },
  { title: 'Remplacées', statuses: ['remplacee'] },
];

interface VersionListProps {
  readonly chosenId: string | null;
  readonly onChoose: (id: string) => void;
}

/** Every version, by where it is in its legal life, newest first. */
export function VersionList({ chosenId, onChoose }: VersionListProps) {
  const versions = useVersions((state) => state.versions);
  const workingId = useVersions((state) => state.working.versionId);
  const groups = GROUPS.map(({ title, statuses }) => ({
    title,
    versions: versions.filter(({ status }) => statuses.includes(status)).toReversed(),
  })).filter((group) => group.versions.length > 0);
  return (
    <ListBox
      aria-label="Versions"
      className={cx('list')}
      selectionMode="single"
      selectionBehavior="replace"
      escapeKeyBehavior="none"
      disallowEmptySelection
      selectedKeys={chosenId === null ? [] : [chosenId]}
      onSelectionChange={(keys) => {
        const [id] = keys === 'all' ? [] : keys;
        if (id !== undefined) onChoose(String(id));
      }}
    >
      {groups.map((group) => (
        <ListBoxSection key={group.title} id={group.title}>
          <Header className={cx('group')}>{group.title}</Header>
          {group.versions.map((version) => (
            <Row key={version.id} version={version} isWorking={version.id === workingId} />
          ))}
        </ListBoxSection>
      ))}
    </ListBox>
  );
}

function Row({ version, isWorking }: { readonly version: Version; readonly isWorking: boolean }) {
  const { id, name, status } = version;
  return (
    <ListBoxItem id={id} textValue={name} className={cx('row')}>
      <span className={cx('name')}>
        {name}
        {LEGAL_LIFE[status].isLocked && <Lock size={12} strokeWidth={2} aria-label="verrouillée" />}
      </span>
      <span className={cx('detail')}>
        <StatusTag status={status} />
        <span className={cx('when')}>{versionDetail(version)}</span>
      </span>
      {isWorking && <span className={cx('working')}>Vous travaillez sur cette version</span>}
    </ListBoxItem>
  );
}
