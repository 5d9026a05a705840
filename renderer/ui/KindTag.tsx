import { classesOf } from './classes.ts';
import styles from './KindTag.module.css';

const cx = classesOf(styles);

interface KindTagProps {
  /** « secteur d’activités »: its initials are shown, the whole is in the tooltip. */
  readonly label: string;
  readonly hue: number;
  /** Whether assistive technology reads it; not where the label stands beside it in full. */
  readonly isDecorative?: boolean;
}

/** The mark of a kind of entity: a monogram on one of twelve hues. Works for any département's kinds. */
export function KindTag({ label, hue, isDecorative = true }: KindTagProps) {
  return (
    <span
      className={cx('tag')}
      data-hue={hue % 12}
      title={label}
      {...(isDecorative ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label })}
    >
      {initials(label)}
    </span>
  );
}

function initials(label: string): string {
  return label
    .split(/[\s’'-]+/u)
    .filter((word) => word.length > 2)
    .slice(0, 2)
    .map((word) => word.charAt(0).toLocaleUpperCase('fr'))
    .join('');
}
