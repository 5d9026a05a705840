import type { ClauseName } from '../../../../shared/model/entity.ts';
import type { HouseStyle } from '../../../../shared/model/house-style.ts';
import { classesOf } from '../../../ui/classes.ts';
import { Tick } from '../../../ui/Tick.tsx';
import styles from './Fields.module.css';

const cx = classesOf(styles);

const PARTS: readonly (readonly [part: keyof HouseStyle['parts'], label: string])[] = [
  ['counts', 'Décompte des entités'],
  ['managementLine', 'Tableau de la ligne managériale'],
  ['charts', 'Organigrammes des sections'],
  ['sheet', 'Organigramme général en A3, à la fin'],
];

const CLAUSES: readonly (readonly [clause: ClauseName, label: string])[] = [
  ['attachment', 'Phrase de rattachement'],
  ['supervision', 'Phrase d’encadrement'],
  ['composition', 'Phrase de composition'],
  ['missionsLeadIn', 'Annonce des missions'],
  ['technicalSupervision', 'Phrase d’encadrement technique'],
];

interface PrintedFieldsProps {
  readonly style: HouseStyle;
  readonly onChange: (changes: Partial<HouseStyle>) => void;
}

/** Which parts and which clauses the document prints. */
export function PrintedFields({ style: { parts, withoutClauses }, onChange }: PrintedFieldsProps) {
  return (
    <div className={cx('ticks')}>
      {PARTS.map(([part, label]) => (
        <Tick key={part} label={label} isChecked={parts[part]} onChange={(isPrinted) => { onChange({ parts: { ...parts, [part]: isPrinted } }); }} />
      ))}
      {CLAUSES.map(([clause, label]) => (
        <Tick
          key={clause}
          label={label}
          isChecked={!withoutClauses.includes(clause)}
          onChange={(isPrinted) => {
            const others = withoutClauses.filter((one) => one !== clause);
            onChange({ withoutClauses: isPrinted ? others : [...others, clause] });
          }}
        />
      ))}
    </div>
  );
}
