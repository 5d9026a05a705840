import { Bold, CaseUpper, Italic } from 'lucide-react';
import { Fragment } from 'react';
import { ToggleButton } from 'react-aria-components';
import type { HeadingStyle, HouseStyle } from '../../../../shared/model/house-style.ts';
import { classesOf } from '../../../ui/classes.ts';
import { ColorField } from './ColorField.tsx';
import { NumberInput } from './NumberInput.tsx';
import styles from './Fields.module.css';

const cx = classesOf(styles);

const TOGGLES = [
  ['isBold', Bold, 'gras'],
  ['isItalic', Italic, 'italique'],
  ['isCapitals', CaseUpper, 'en capitales'],
] as const;

interface HeadingFieldsProps {
  readonly headings: HouseStyle['headings'];
  readonly onChange: (headings: HouseStyle['headings']) => void;
}

/** Size, colour and letters of each level of headings, a line each. */
export function HeadingFields({ headings, onChange }: HeadingFieldsProps) {
  const change = (rank: number, changes: Partial<HeadingStyle>) => {
    const [first, second, third, fourth] = headings.map((one, index) => (index === rank ? { ...one, ...changes } : one));
    if (first && second && third && fourth) onChange([first, second, third, fourth]);
  };
  return (
    <div className={cx('headings')}>
      {headings.map((heading, rank) => {
        const name = `Titre ${rank + 1}`;
        return (
          <Fragment key={name}>
            <span>{name}</span>
            <NumberInput isBare label={`Taille, ${name}`} unit="pt" value={heading.size} min={6} max={40} step={0.5} onChange={(size) => { change(rank, { size }); }} />
            <ColorField isBare label={`Couleur, ${name}`} value={heading.color} onChange={(color) => { change(rank, { color }); }} />
            {TOGGLES.map(([field, Icon, word]) => (
              <ToggleButton
                key={field}
                aria-label={`${name} ${word}`}
                className={cx('toggle')}
                isSelected={heading[field]}
                onChange={(isOn) => {
                  change(rank, { [field]: isOn });
                }}
              >
                <Icon size={16} strokeWidth={1.75} aria-hidden />
              </ToggleButton>
            ))}
          </Fragment>
        );
      })}
    </div>
  );
}
