import { CircleCheck, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Response } from '../../../shared/api/contract.ts';
import type { EntityKind } from '../../../shared/model/kind.ts';
import { DEFAULT_KINDS } from '../../../shared/model/default-kinds.ts';
import { useSession } from '../../state/session-store.ts';
import { classesOf } from '../../ui/classes.ts';
import styles from './ReadReport.module.css';

const cx = classesOf(styles);

/** Most lines of each list; the full report is the command line's. */
const SHOWN = 200;

/** What was read of a document, before one takes it: entities by kind, lines set aside, doubts. */
export function ReadReport({ document }: { readonly document: Response<'import.read'> }) {
  const { report, organisationName } = document;
  const kinds = useSession((state) => state.organisation.kinds);
  const counts = Object.entries(report.counts).filter(([, count]) => count > 0);
  const total = counts.reduce((sum, [, count]) => sum + count, 0);
  return (
    <>
      <p className={cx('lead')}>
        <strong>{report.source.fileName}</strong> · {report.source.lines.toLocaleString('fr')} lignes
        lues · « {organisationName} »
      </p>
      <ul className={cx('counts')} aria-label="Entités trouvées">
        <li className={cx('total')}>
          <b>{total}</b> {total === 1 ? 'entité' : 'entités'}
        </li>
        {sortedCounts(counts, kinds).map(([kindId, count]) => (
          <li key={kindId} className={cx('count')}>
            <b>{count}</b> {kindLabel(kinds, kindId, count)}
          </li>
        ))}
      </ul>
      <List
        title={doubtsTitle(report.doubts.length)}
        isFine={report.doubts.length === 0}
        fine="Aucun doute : tout ce qui a été lu a trouvé sa place."
      >
        {report.doubts.slice(0, SHOWN).map(({ code, message, line, entityIds }) => (
          <li key={[code, line, message, ...entityIds].join('|')} className={cx('item')}>
            {line === undefined ? <span /> : <span className={cx('line')}>l. {line}</span>}
            <span>{message}</span>
          </li>
        ))}
      </List>
      <List
        title={unrecognisedTitle(report.unrecognised.length)}
        isFine={report.unrecognised.length === 0}
        fine="Toutes les lignes ont été reconnues."
      >
        {report.unrecognised.slice(0, SHOWN).map(({ line, text }) => (
          <li key={line} className={cx('item')}>
            <span className={cx('line')}>l. {line}</span>
            <span>{text}</span>
          </li>
        ))}
      </List>
    </>
  );
}

interface ListProps {
  readonly title: string;
  readonly isFine: boolean;
  readonly fine: string;
  readonly children: ReactNode;
}

function List({ title, isFine, fine, children }: ListProps) {
  if (isFine) {
    return (
      <p className={cx('fine')}>
        <CircleCheck size={16} strokeWidth={1.75} aria-hidden />
        {fine}
      </p>
    );
  }
  return (
    <section aria-label={title}>
      <h3 className={cx('title')}>
        <TriangleAlert size={16} strokeWidth={1.75} aria-hidden />
        {title}
      </h3>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by the keyboard */}
      <ul className={cx('list')} tabIndex={0} aria-label={title}>
        {children}
      </ul>
    </section>
  );
}

function doubtsTitle(count: number): string {
  return count === 1 ? '1 point à vérifier' : `${count} points à vérifier`;
}

function unrecognisedTitle(count: number): string {
  return count === 1 ? '1 ligne non reconnue' : `${count} lignes non reconnues`;
}

/** The kinds that an import finds are the default ones, or those of the organisation shown. */
function kindLabel(kinds: readonly EntityKind[], kindId: string, count: number): string {
  const kind = [...kinds, ...DEFAULT_KINDS].find(({ id }) => id === kindId);
  if (!kind) return kindId;
  return count === 1 ? kind.label.singular : kind.label.plural;
}

function sortedCounts(
  counts: readonly (readonly [string, number])[],
  kinds: readonly EntityKind[],
): readonly (readonly [string, number])[] {
  const rank = (kindId: string) => [...kinds, ...DEFAULT_KINDS].findIndex(({ id }) => id === kindId);
  return counts.toSorted(([a], [b]) => rank(a) - rank(b));
}
