import { useMemo } from 'react';
import { Cell, Column, Row, Table, TableBody, TableHeader } from 'react-aria-components';
import type { EntityKind } from '../../../shared/model/kind.ts';
import { wholeOf } from '../../../shared/model/waiting.ts';
import { kindLook } from '../../state/kind-look.ts';
import { useOrganisation } from '../../state/session-store.ts';
import { classesOf } from '../../ui/classes.ts';
import { KindTag } from '../../ui/KindTag.tsx';
import { AUTHORITIES, placesText, ruleText } from './kind-words.ts';
import { chooseKind } from './kinds-store.ts';
import styles from './KindsTable.module.css';

const cx = classesOf(styles);

const COLUMNS = [
  { id: 'kind', label: 'Type d’entité' },
  { id: 'head', label: 'Fonction d’encadrement' },
  { id: 'places', label: 'Peut dépendre de' },
  { id: 'counted', label: 'Décompté' },
  { id: 'titled', label: 'Section titrée' },
  { id: 'count', label: 'Entités' },
] as const;

/** The kinds as a table: one row a kind, in the order of the ligne managériale. */
export function KindsTable({ chosenId }: { readonly chosenId: string | null }) {
  const organisation = useOrganisation();
  const { kinds } = organisation;
  const counts = useMemo(() => {
    const result = new Map<string, number>();
    for (const { kind } of wholeOf(organisation).entities.values()) result.set(kind, (result.get(kind) ?? 0) + 1);
    return result;
  }, [organisation]);
  return (
    <div className={cx('frame')}>
      <Table
        aria-label="Types d’entités"
        className={cx('table')}
        selectionMode="single"
        selectionBehavior="replace"
        disallowEmptySelection
        escapeKeyBehavior="none"
        selectedKeys={chosenId === null ? [] : [chosenId]}
        onSelectionChange={(keys) => {
          const [key] = keys === 'all' ? [] : keys;
          if (key !== undefined) chooseKind(String(key));
        }}
      >
        <TableHeader className={cx('head')}>
          {COLUMNS.map(({ id, label }) => (
            <Column key={id} id={id} isRowHeader={id === 'kind'} className={cx('column', id === 'count' && 'number')}>
              {label}
            </Column>
          ))}
        </TableHeader>
        <TableBody items={kinds} dependencies={[counts, kinds]}>
          {(kind: EntityKind) => (
            <Row id={kind.id} className={cx('row')}>
              <Cell className={cx('cell')}>
                <span className={cx('kind')}>
                  <KindTag {...kindLook(organisation, kind.id)} />
                  <span>
                    {kind.label.singular}
                    {kind.managementLine !== null && <span className={cx('line')}>{kind.managementLine}</span>}
                  </span>
                </span>
              </Cell>
              <Cell className={cx('cell')}>{headText(kind)}</Cell>
              <Cell className={cx('cell')}>{placesText(kinds, kind.parents)}</Cell>
              <Cell className={cx('cell')}>{ruleText(kinds, kind.counted)}</Cell>
              <Cell className={cx('cell')}>{ruleText(kinds, kind.titled)}</Cell>
              <Cell className={cx('cell', 'number')}>{(counts.get(kind.id) ?? 0).toLocaleString('fr')}</Cell>
            </Row>
          )}
        </TableBody>
      </Table>
    </div>
  );
}

function headText({ supervisor }: EntityKind): string {
  if (!supervisor) return '—';
  const authority = AUTHORITIES.find(({ id }) => id === supervisor.authority)?.label ?? '';
  return `${supervisor.function}, encadrement ${authority}`;
}
