import type { Furniture } from '../../../../shared/document/style/furniture.ts';
import { classesOf } from '../../../ui/classes.ts';
import { useDocumentStyle } from './document-style.ts';
import styles from './Page.module.css';

const cx = classesOf(styles);

/** The cover: a logo, then who, what, when and which version, along one rule. */
export function CoverPart({ cover, logo }: Pick<Furniture, 'cover' | 'logo'>) {
  const { colors } = useDocumentStyle();
  return (
    <>
      {logo && (
        <img
          className={cx('logo')}
          alt={logo.description}
          src={`data:${logo.mediaType};base64,${logo.content}`}
          style={{ width: `${logo.printedWidth}mm` }}
        />
      )}
      <div className={cx('cover')} style={colorStyle(colors.accent)}>
        <p className={cx('coverName')} style={colorStyle(colors.grey)}>
          {cover.above}
        </p>
        <p className={cx('coverTitle')} style={colorStyle(colors.blue)}>
          {cover.title}
        </p>
        <p className={cx('coverIssue')} style={colorStyle(colors.ink)}>
          {cover.below}
        </p>
        {cover.version !== '' && (
          <p className={cx('coverVersion')} style={colorStyle(colors.grey)}>
            {cover.version}
          </p>
        )}
      </div>
    </>
  );
}

function colorStyle(color: string): React.CSSProperties {
  return { '--color': `#${color}` } as React.CSSProperties;
}
