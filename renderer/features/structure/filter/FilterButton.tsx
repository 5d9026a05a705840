import { ListFilter } from 'lucide-react';
import { Dialog, DialogTrigger, Popover } from 'react-aria-components';
import { inDocumentOrder } from '../../../../shared/model/tree.ts';
import { useOrganisation } from '../../../state/session-store.ts';
import { Button, IconButton } from '../../../ui/Button.tsx';
import { classesOf } from '../../../ui/classes.ts';
import { Select } from '../../../ui/Select.tsx';
import { Tick } from '../../../ui/Tick.tsx';
import { setFilter, useStructure } from '../structure-store.ts';
import { useVersionThatCounts } from './changed-since.ts';
import { branchesOf, isFiltering, NO_FILTER } from './tree-filter.ts';
import styles from './Filter.module.css';

const cx = classesOf(styles);

/** Stands for « everywhere » where ids of entities stand otherwise. */
const EVERYWHERE = ' everywhere';

/** Narrows the tree to some kinds, to a pôle, to what changed. */
export function FilterButton() {
  const isOn = useStructure((state) => isFiltering(state.filter));
  return (
    <DialogTrigger>
      <span className={cx('button', isOn && 'on')}>
        <IconButton icon={ListFilter} label="Filtrer la structure" isSmall />
      </span>
      <Popover placement="bottom end" offset={4} className={cx('popover')}>
        <Dialog aria-label="Filtrer la structure" className={cx('dialog')}>
          <Choices />
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

function Choices() {
  const organisation = useOrganisation();
  const filter = useStructure((state) => state.filter);
  const version = useVersionThatCounts();
  const order = inDocumentOrder(organisation);
  const present = new Set(order.map(({ kind }) => kind));
  return (
    <>
      <fieldset className={cx('group')}>
        <legend className={cx('label')}>Types d’entité</legend>
        <div className={cx('kinds')}>
          {organisation.kinds
            .filter(({ id }) => present.has(id))
            .map(({ id, label }) => (
              <Tick
                key={id}
                label={label.plural}
                isChecked={filter.kinds.has(id)}
                onChange={(isChecked) => {
                  const others = [...filter.kinds].filter((kind) => kind !== id);
                  setFilter({ ...filter, kinds: new Set(isChecked ? [...others, id] : others) });
                }}
              />
            ))}
        </div>
      </fieldset>
      <div className={cx('group')}>
        <span className={cx('label')} aria-hidden>
          Dans
        </span>
        <Select
          label="Dans"
          value={filter.underId ?? EVERYWHERE}
          options={[
            { id: EVERYWHERE, label: 'Toute l’organisation' },
            ...branchesOf(organisation, order).map(({ id, name }) => ({ id, label: name })),
          ]}
          onChange={(id) => {
            setFilter({ ...filter, underId: id === EVERYWHERE ? null : id });
          }}
        />
      </div>
      <div className={cx('group')}>
        {version ? (
          <Tick
            label={<>Modifiées depuis la version « {version.name} »</>}
            isChecked={filter.isChanged}
            onChange={(isChanged) => {
              setFilter({ ...filter, isChanged });
            }}
          />
        ) : (
          <p className={cx('label')}>Aucune version à laquelle comparer.</p>
        )}
      </div>
      <Button
        isSmall
        isDisabled={!isFiltering(filter)}
        onPress={() => {
          setFilter(NO_FILTER);
        }}
      >
        Tout montrer
      </Button>
    </>
  );
}
