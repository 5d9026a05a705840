import { useDeferredValue, useMemo, useState } from 'react';
import type { HouseStyle } from '../../../../shared/model/house-style.ts';
import type { Organisation } from '../../../../shared/model/organisation.ts';
import { presentStanding } from '../../../../shared/versions/standing.ts';
import { useVersions } from '../../../state/versions.ts';
import { classesOf } from '../../../ui/classes.ts';
import { CoverPicture, PagePicture } from './PagePicture.tsx';
import { samplePages } from './preview-pages.ts';
import styles from './StylePreview.module.css';

const cx = classesOf(styles);

/** Pages of the document in the style that is being chosen. */
export function StylePreview({ organisation, style }: { readonly organisation: Organisation; readonly style: HouseStyle }) {
  const [date] = useState(() => new Date().toISOString());
  // Typing comes first: the pages follow.
  const shown = useDeferredValue(style);
  const version = useVersions((state) => presentStanding(state).words);
  const sample = useMemo(() => samplePages(organisation, shown, { date, version }), [organisation, shown, date, version]);
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by the keyboard
    <section className={cx('pages')} aria-label="Aperçu des pages" tabIndex={0}>
      <CoverPicture sample={sample} />
      {sample.pages.map((page, index) => (
        <PagePicture key={page.name} sample={sample} page={page} number={index + 3} />
      ))}
    </section>
  );
}
