import { ImagePlus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { Logo } from '../../../../shared/model/house-style.ts';
import { Button, IconButton } from '../../../ui/Button.tsx';
import { classesOf } from '../../../ui/classes.ts';
import { chooseFile, readLogo } from '../style-files.ts';
import { LineField } from './LineField.tsx';
import { NumberInput } from './NumberInput.tsx';
import styles from './Fields.module.css';

const cx = classesOf(styles);

interface LogoFieldProps {
  readonly logo: Logo | null;
  readonly onChange: (logo: Logo | null) => void;
}

/** The picture at the top of the cover. */
export function LogoField({ logo, onChange }: LogoFieldProps) {
  const [problem, setProblem] = useState<string | null>(null);
  const choose = async () => {
    const file = await chooseFile('.png,.jpg,.jpeg,.svg');
    if (!file) return;
    const read = await readLogo(file, logo?.description ?? 'Logo');
    setProblem(typeof read === 'string' ? read : null);
    if (typeof read !== 'string') onChange(read);
  };
  return (
    <div className={cx('field')}>
      <span className={cx('label')}>Logo (PNG, JPEG ou SVG, 400 Ko au plus)</span>
      <div className={cx('logo')}>
        {logo && <img className={cx('picture')} src={`data:${logo.mediaType};base64,${logo.content}`} alt={logo.description} />}
        <Button icon={ImagePlus} onPress={() => void choose()}>
          {logo ? 'Remplacer…' : 'Choisir une image…'}
        </Button>
        {logo && (
          <IconButton
            icon={Trash2}
            label="Retirer le logo"
            isSmall
            onPress={() => {
              onChange(null);
            }}
          />
        )}
      </div>
      {problem !== null && (
        <p className={cx('problem')} role="alert">
          {problem}
        </p>
      )}
      {logo && (
        <div className={cx('pair')}>
          <NumberInput label="Largeur" unit="mm" value={logo.printedWidth} min={10} max={150} step={1} onChange={(printedWidth) => { onChange({ ...logo, printedWidth }); }} />
          <LineField
            label="Description, pour les lecteurs d’écran"
            value={logo.description}
            longest={300}
            onChange={(text) => {
              onChange({ ...logo, description: text === '' ? 'Logo' : text });
            }}
          />
        </div>
      )}
    </div>
  );
}
