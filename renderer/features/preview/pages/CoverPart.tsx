import { HOUSE_STYLE } from '../../../../shared/document/house-style.ts';
import { classesOf } from '../../../ui/classes.ts';
import styles from './Page.module.css';

const cx = classesOf(styles);

const { colors } = HOUSE_STYLE;

interface CoverPartProps {
  readonly organisationName: string;
  readonly title: string;
  /** « DRH – 24 novembre 2026 ». */
  readonly issue: string;
}

/** The cover: who, what, when, along one rule. */
export function CoverPart({ organisationName, title, issue }: CoverPartProps) {
  return (
    <div className={cx('cover')} style={colorStyle(colors.accent)}>
      <p className={cx('coverName')} style={colorStyle(colors.grey)}>
        {organisationName}
      </p>
      <p className={cx('coverTitle')} style={colorStyle(colors.blue)}>
        {title}
      </p>
      <p className={cx('coverIssue')} style={colorStyle(colors.ink)}>
        {issue}
      </p>
    </div>
  );
}

function colorStyle(color: string): React.CSSProperties {
  return { '--color': `#${color}` } as React.CSSProperties;
}
