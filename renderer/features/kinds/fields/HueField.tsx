import { Radio, RadioGroup } from 'react-aria-components';
import type { EntityKind } from '../../../../shared/model/kind.ts';
import { kindLook } from '../../../state/kind-look.ts';
import { useOrganisation } from '../../../state/session-store.ts';
import { classesOf } from '../../../ui/classes.ts';
import { changeKind } from '../kinds-store.ts';
import styles from './Fields.module.css';

const cx = classesOf(styles);

const HUES = [
  'rose', 'violet', 'bleu', 'azur', 'ocre', 'vert', 'vert tilleul', 'orange', 'rouge', 'mauve', 'turquoise', 'gris',
] as const;

/** The colour that marks a kind in the structure and in the chart. */
export function HueField({ kind }: { readonly kind: EntityKind }) {
  const organisation = useOrganisation();
  const { hue } = kindLook(organisation, kind.id);
  return (
    <RadioGroup
      aria-label="Couleur dans la structure et l’organigramme"
      className={cx('field')}
      orientation="horizontal"
      value={String(hue % 12)}
      onChange={(value) => void changeKind(kind.id, { hue: Number(value) })}
    >
      <span className={cx('label')} aria-hidden>
        Couleur dans la structure et l’organigramme
      </span>
      <span className={cx('hues')}>
        {HUES.map((name, index) => (
          <Radio key={name} value={String(index)} aria-label={name} className={cx('hue')}>
            <span className={cx('swatch')} data-hue={index} title={name} />
          </Radio>
        ))}
      </span>
    </RadioGroup>
  );
}
