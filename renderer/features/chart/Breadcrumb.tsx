import { ChevronRight } from 'lucide-react';
import { ancestorsOf } from '../../../shared/model/tree.ts';
import { classesOf } from '../../ui/classes.ts';
import { showBranch, useChart } from './chart-store.ts';
import styles from './ChartPanel.module.css';

const cx = classesOf(styles);

/** While a branch is shown alone: the way back to what is above it. */
export function Breadcrumb() {
  const organisation = useChart((state) => state.organisation);
  const branchId = useChart((state) => state.branchId);
  const branch = branchId === null ? undefined : organisation.entities.get(branchId);
  if (!branch) return null;
  const above = [...ancestorsOf(organisation, branch.id)].reverse();
  return (
    <nav className={cx('crumbs')} aria-label="Branche affichée">
      <Crumb name="Toute l’organisation" id={null} />
      {above.map(({ id, name }) => (
        <Crumb key={id} name={name} id={id} />
      ))}
      <span className={cx('here')} aria-current="location">
        {branch.name}
      </span>
    </nav>
  );
}

function Crumb({ id, name }: { readonly id: string | null; readonly name: string }) {
  return (
    <>
      <button
        type="button"
        className={cx('crumb')}
        title={name}
        onClick={() => {
          showBranch(id);
        }}
      >
        {name}
      </button>
      <ChevronRight size={12} strokeWidth={2} aria-hidden />
    </>
  );
}
