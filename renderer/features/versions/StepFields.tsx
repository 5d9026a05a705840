import { Input, Label, TextField } from 'react-aria-components';
import { classesOf } from '../../ui/classes.ts';
import type { VoteText } from './step-answers.ts';
import styles from './Fields.module.css';

const cx = classesOf(styles);

interface FieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
}

export function NumberField({ value, onChange }: FieldProps) {
  return (
    <TextField autoFocus className={cx('field')} isRequired maxLength={100} value={value} onChange={onChange}>
      <Label className={cx('label')}>Numéro de l’arrêté</Label>
      <Input className={cx('input', 'short')} placeholder="2027-014" />
    </TextField>
  );
}

const COUNTS = [
  { key: 'for', label: 'Pour' },
  { key: 'against', label: 'Contre' },
  { key: 'abstentions', label: 'Abstentions' },
] as const;

interface VotesTableProps {
  readonly votes: readonly VoteText[];
  readonly onChange: (votes: readonly VoteText[]) => void;
}

/** How each college of the CST voted; what is left empty is not noted. */
export function VotesTable({ votes, onChange }: VotesTableProps) {
  return (
    <table className={cx('votes')}>
      <thead>
        <tr>
          <th scope="col">Votes (facultatifs)</th>
          {COUNTS.map(({ key, label }) => (
            <th key={key} scope="col">
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {votes.map((vote, rank) => (
          <tr key={vote.college}>
            <th scope="row">{vote.college}</th>
            {COUNTS.map(({ key, label }) => (
              <td key={key}>
                <input
                  className={cx('count')}
                  inputMode="numeric"
                  aria-label={`${vote.college}, ${label.toLowerCase()}`}
                  value={vote[key]}
                  onChange={(event) => {
                    onChange(votes.with(rank, { ...vote, [key]: event.target.value.replaceAll(/\D/gu, '').slice(0, 4) }));
                  }}
                />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
