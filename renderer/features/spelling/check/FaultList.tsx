import { useMemo } from 'react';
import { Header, ListBox, ListBoxItem, ListBoxSection } from 'react-aria-components';
import type { Organisation } from '../../../../shared/model/organisation.ts';
import { anywhere } from '../../../../shared/model/waiting.ts';
import { classesOf } from '../../../ui/classes.ts';
import { contextOf, nameOfSpot, type FoundFault } from './found-faults.ts';
import styles from './FaultList.module.css';

const cx = classesOf(styles);

interface FaultListProps {
  readonly faults: readonly FoundFault[];
  readonly organisation: Organisation;
  readonly currentKey: string;
  readonly onChoose: (rank: number) => void;
}

/** The faults by entity, each in its sentence. */
export function FaultList({ faults, organisation, currentKey, onChoose }: FaultListProps) {
  const groups = useMemo(() => byEntity(faults), [faults]);
  return (
    <ListBox
      aria-label="Fautes possibles"
      autoFocus
      className={cx('list')}
      selectionMode="single"
      selectionBehavior="replace"
      disallowEmptySelection
      selectedKeys={[currentKey]}
      onSelectionChange={(keys) => {
        const [key] = keys === 'all' ? [] : keys;
        const rank = faults.findIndex((fault) => fault.key === key);
        if (rank >= 0) onChoose(rank);
      }}
    >
      {groups.map(({ entityId, items }) => (
        <ListBoxSection key={entityId} id={entityId}>
          <Header className={cx('entity')}>{anywhere(organisation, entityId)?.name}</Header>
          {items.map((found) => (
            <Row key={found.key} found={found} isCurrent={found.key === currentKey} />
          ))}
        </ListBoxSection>
      ))}
    </ListBox>
  );
}

function Row({ found, isCurrent }: { readonly found: FoundFault; readonly isCurrent: boolean }) {
  const { before, word, after } = contextOf(found);
  const spot = nameOfSpot(found.spot);
  return (
    <ListBoxItem
      id={found.key}
      textValue={`${word}, ${spot}`}
      className={cx('fault')}
      ref={(element) => {
        if (isCurrent) element?.scrollIntoView({ block: 'nearest' });
      }}
    >
      <span className={cx('context')}>
        {before}
        <b className={cx('word')}>{word}</b>
        {after}
      </span>
      <span className={cx('spot')}>{spot}</span>
    </ListBoxItem>
  );
}

function byEntity(faults: readonly FoundFault[]) {
  const groups = new Map<string, FoundFault[]>();
  for (const found of faults) groups.set(found.entityId, [...(groups.get(found.entityId) ?? []), found]);
  return [...groups].map(([entityId, items]) => ({ entityId, items }));
}
