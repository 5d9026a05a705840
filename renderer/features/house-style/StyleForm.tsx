import type { ReactNode } from 'react';
import { FIELDS } from '../../../shared/document/style/fields.ts';
import type { HouseStyle } from '../../../shared/model/house-style.ts';
import { classesOf } from '../../ui/classes.ts';
import { ColorField } from './fields/ColorField.tsx';
import { FontField } from './fields/FontField.tsx';
import { HeadingFields } from './fields/HeadingFields.tsx';
import { LineField } from './fields/LineField.tsx';
import { LogoField } from './fields/LogoField.tsx';
import { NumberInput } from './fields/NumberInput.tsx';
import { PrintedFields } from './fields/PrintedFields.tsx';
import styles from './fields/Fields.module.css';

const cx = classesOf(styles);

interface StyleFormProps {
  readonly style: HouseStyle;
  readonly onChange: (style: HouseStyle) => void;
}

const SIDES = [
  ['top', 'Haut'],
  ['bottom', 'Bas'],
  ['left', 'Gauche'],
  ['right', 'Droite'],
] as const;

const COLORS = [
  ['main', 'Titres et têtes de tableau'],
  ['accent', 'Filets et puces'],
  ['text', 'Texte'],
] as const;

/** Everything that one may choose, in the order in which one looks at a page. */
export function StyleForm({ style, onChange }: StyleFormProps) {
  const { colors, margins, header, footer, cover } = style;
  const change = (changes: Partial<HouseStyle>) => {
    onChange({ ...style, ...changes });
  };
  return (
    <>
      <Group title="Polices">
        <div className={cx('pair')}>
          <FontField label="Texte" value={style.font} onChange={(font) => { change({ font }); }} />
          <FontField label="Titres" value={style.headingFont} onChange={(headingFont) => { change({ headingFont }); }} />
        </div>
        <NumberInput label="Taille du texte" unit="pt" value={style.bodySize} min={8} max={14} step={0.5} onChange={(bodySize) => { change({ bodySize }); }} />
      </Group>
      <Group title="Couleurs">
        {COLORS.map(([name, label]) => (
          <ColorField key={name} label={label} value={colors[name]} onChange={(color) => { change({ colors: { ...colors, [name]: color } }); }} />
        ))}
      </Group>
      <Group title="Titres">
        <HeadingFields headings={style.headings} onChange={(headings) => { change({ headings }); }} />
      </Group>
      <Group title="Marges">
        <div className={cx('four')}>
          {SIDES.map(([side, label]) => (
            <NumberInput key={side} label={label} unit="mm" value={margins[side]} min={10} max={60} step={1} onChange={(value) => { change({ margins: { ...margins, [side]: value } }); }} />
          ))}
        </div>
      </Group>
      <Group title="En-tête et pied de page" note={`Entre accolades, ce qu’OGS remplit : ${FIELDS.map((field) => `{${field}}`).join(', ')}.`}>
        <div className={cx('pair')}>
          <LineField label="En-tête, à gauche" value={header.left} onChange={(left) => { change({ header: { ...header, left } }); }} />
          <LineField label="En-tête, à droite" value={header.right} onChange={(right) => { change({ header: { ...header, right } }); }} />
          <LineField label="Pied, à gauche" value={footer.left} onChange={(left) => { change({ footer: { ...footer, left } }); }} />
          <LineField label="Pied, à droite" value={footer.right} onChange={(right) => { change({ footer: { ...footer, right } }); }} />
        </div>
      </Group>
      <Group title="Couverture">
        <LineField label="Au-dessus du titre" value={cover.above} onChange={(above) => { change({ cover: { ...cover, above } }); }} />
        <LineField label="Titre" value={cover.title} onChange={(title) => { change({ cover: { ...cover, title } }); }} />
        <LineField label="Au-dessous du titre" value={cover.below} onChange={(below) => { change({ cover: { ...cover, below } }); }} />
        <LineField label="Version et statut" value={cover.version ?? '{version}'} onChange={(version) => { change({ cover: { ...cover, version } }); }} />
        <LogoField logo={style.logo} onChange={(logo) => { change({ logo }); }} />
      </Group>
      <Group title="Contenu imprimé">
        <PrintedFields style={style} onChange={change} />
      </Group>
    </>
  );
}

function Group({ title, note, children }: { readonly title: string; readonly note?: string; readonly children: ReactNode }) {
  return (
    <fieldset className={cx('group')}>
      <legend className={cx('legend')}>{title}</legend>
      {children}
      {note !== undefined && <p className={cx('note')}>{note}</p>}
    </fieldset>
  );
}
