import { GripVertical } from 'lucide-react';
import { useMemo } from 'react';
import { Button, Cell, Column, DropIndicator, Row, Table, TableBody, TableHeader, useDragAndDrop } from 'react-aria-components';
import { groupedFigures } from '../../../shared/language/figures.ts';
import type { EntityKind } from '../../../shared/model/kind.ts';
import { wholeOf } from '../../../shared/model/waiting.ts';
import { kindLook } from '../../state/kind-look.ts';
import { currentOrganisation, useOrganisation } from '../../state/session-store.ts';
import { classesOf } from '../../ui/classes.ts';
import { KindTag } from '../../ui/KindTag.tsx';
import { AUTHORITIES, placesText, ruleText } from './kind-words.ts';
import { withKindPlaced } from './kind-changes.ts';
import { chooseKind, editKinds } from './kinds-store.ts';
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
  const { dragAndDropHooks } = useKindDrag();
  return (
    <div className={cx('frame')}>
      <Table
        aria-label="Types d’entités"
        className={cx('table')}
        dragAndDropHooks={dragAndDropHooks}
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
          <Column id="drag" textValue="Ordre" className={cx('column', 'grip')} />
          {COLUMNS.map(({ id, label }) => (
            <Column key={id} id={id} isRowHeader={id === 'kind'} className={cx('column', id === 'count' && 'number')}>
              {label}
            </Column>
          ))}
        </TableHeader>
        <TableBody items={kinds} dependencies={[counts, kinds]}>
          {(kind: EntityKind) => (
            <Row id={kind.id} className={cx('row')}>
              <Cell className={cx('cell', 'grip')}>
                <Button slot="drag" className={cx('handle')}>
                  <GripVertical size={14} strokeWidth={1.75} aria-hidden />
                </Button>
              </Cell>
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
              <Cell className={cx('cell', 'number')}>{groupedFigures(counts.get(kind.id) ?? 0)}</Cell>
            </Row>
          )}
        </TableBody>
      </Table>
    </div>
  );
}

/** The order of the kinds, changed by drag, or by the keyboard from the handle of a row. */
function useKindDrag() {
  return useDragAndDrop({
    getItems: (keys) => [...keys].map((key) => ({ 'text/plain': nameOf(String(key)) })),
    getAllowedDropOperations: () => ['move'],
    onReorder: ({ keys, target }) => {
      const [key] = keys;
      const where = target.dropPosition === 'before' ? 'before' : 'after';
      void editKinds((organisation) => {
        const kinds = withKindPlaced(organisation.kinds, String(key), where, String(target.key));
        return kinds && { kinds };
      });
    },
    renderDragPreview: ([item]) => <div className={cx('preview')}>{item?.['text/plain']}</div>,
    renderDropIndicator: (target) => <DropIndicator target={target} className={cx('indicator')} />,
  });
}

function nameOf(id: string): string {
  return currentOrganisation().kinds.find((kind) => kind.id === id)?.label.singular ?? '';
}

function headText({ supervisor }: EntityKind): string {
  if (!supervisor) return '—';
  const authority = AUTHORITIES.find(({ id }) => id === supervisor.authority)?.label ?? '';
  return `${supervisor.function}, encadrement ${authority}`;
}
