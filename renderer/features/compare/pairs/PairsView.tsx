import { Link2, Unlink2 } from 'lucide-react';
import { useMemo, useState } from 'react';
import { groupedFigures } from '../../../../shared/language/figures.ts';
import { Button } from '../../../ui/Button.tsx';
import { classesOf } from '../../../ui/classes.ts';
import { PickerDialog, type PickerOption } from '../../../ui/PickerDialog.tsx';
import { Tick } from '../../../ui/Tick.tsx';
import { unwish, useCompare, wish } from '../compare-store.ts';
import { useCompared } from '../use-comparison.ts';
import { confidenceWords, optionsAmong, pairRows, type PairRow } from './pair-rows.ts';
import styles from './PairsView.module.css';

const cx = classesOf(styles);

/** Most rows drawn at once. */
const PAGE = 300;

/** Which entities were taken for the same one, how sure that is, and how to say otherwise. */
export function PairsView() {
  const { comparison, right } = useCompared();
  const wishes = useCompare((state) => state.wishes);
  const [isDoubtful, setIsDoubtful] = useState(true);
  const [asking, setAsking] = useState<PairRow | null>(null);
  const rows = useMemo(() => pairRows(comparison, right.organisation, wishes), [comparison, right.organisation, wishes]);
  const shown = isDoubtful ? rows.filter(({ isSure }) => !isSure) : rows;
  const sure = rows.filter(({ isSure }) => isSure).length;
  return (
    <div className={cx('pane')}>
      <header className={cx('header')}>
        <p className={cx('lead')}>{leadOf(sure, rows.length)}</p>
        <Tick label="Seulement ce qui est à vérifier" isChecked={isDoubtful} onChange={setIsDoubtful} />
      </header>
      {shown.length === 0 ? (
        <p className={cx('none')}>Tout a sa correspondance, sans doute possible.</p>
      ) : (
        <table className={cx('pairs')}>
          <thead>
            <tr>
              <th scope="col">Avant</th>
              <th scope="col">Après</th>
              <th scope="col">Correspondance</th>
              <th scope="col">
                <span className={cx('hidden')}>Corriger</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.slice(0, PAGE).map((row) => (
              <Row key={row.key} row={row} onAsk={setAsking} />
            ))}
          </tbody>
        </table>
      )}
      {shown.length > PAGE && <p className={cx('none')}>{`Et ${groupedFigures(shown.length - PAGE)} autres.`}</p>}
      {asking && (
        <Picker
          row={asking}
          onClose={() => {
            setAsking(null);
          }}
        />
      )}
    </div>
  );
}

function Row({ row, onAsk }: { readonly row: PairRow; readonly onAsk: (row: PairRow) => void }) {
  const { before, after, confidence, isWished } = row;
  return (
    <tr>
      <td>{before?.name ?? <span className={cx('nothing')}>rien</span>}</td>
      <td>{after?.name ?? <span className={cx('nothing')}>rien</span>}</td>
      <td className={cx('confidence')}>{isWished ? 'dit par vous' : confidenceWords(confidence)}</td>
      <td className={cx('action')}>
        {before && after ? (
          <Button
            isSmall
            icon={Unlink2}
            aria-label={`Séparer « ${before.name} » et « ${after.name} »`}
            onPress={() => {
              if (isWished) unwish(before.id);
              else wish({ beforeId: before.id, afterId: null });
            }}
          >
            Séparer
          </Button>
        ) : (
          <Button
            isSmall
            icon={Link2}
            aria-label={`Associer « ${(before ?? after)?.name ?? ''} »…`}
            onPress={() => {
              onAsk(row);
            }}
          >
            Associer…
          </Button>
        )}
      </td>
    </tr>
  );
}

/** Asks which entity of the other side is the same. */
function Picker({ row, onClose }: { readonly row: PairRow; readonly onClose: () => void }) {
  const { comparison, left, right } = useCompared();
  const isFormer = row.before !== null;
  const options: readonly PickerOption[] = useMemo(
    () => optionsAmong(comparison, isFormer ? right.organisation : left.organisation, isFormer ? 'after' : 'before'),
    [comparison, isFormer, left.organisation, right.organisation],
  );
  const { name = '' } = row.before ?? row.after ?? {};
  return (
    <PickerDialog
      title={`« ${name} » est la même entité que…`}
      options={options}
      searchLabel="Rechercher une entité"
      emptyText="Toutes les entités de l’autre côté ont déjà leur correspondance : séparez-en une d’abord."
      onPick={(id) => {
        wish(row.before ? { beforeId: row.before.id, afterId: id } : { beforeId: id, afterId: row.after?.id ?? '' });
        onClose();
      }}
      onClose={onClose}
    />
  );
}

function leadOf(sure: number, total: number): string {
  const open = total - sure;
  if (open === 0) return 'Chaque entité a été retrouvée de l’autre côté.';
  return `${groupedFigures(sure)} correspondances sûres, ${groupedFigures(open)} à vérifier. Corrigez-les : la comparaison suit aussitôt.`;
}
