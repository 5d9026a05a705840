import { Info } from 'lucide-react';
import { useMemo } from 'react';
import { Dialog, DialogTrigger, Heading, Popover } from 'react-aria-components';
import { groupedFigures } from '../../../../shared/language/figures.ts';
import { IconButton } from '../../../ui/Button.tsx';
import { classesOf } from '../../../ui/classes.ts';
import { Segmented } from '../../../ui/Segmented.tsx';
import { doubtfulLines } from './doubts.ts';
import { countByGroup } from './line-look.ts';
import { setFilter, useReview, type LineFilter } from './review-store.ts';
import { SourceSearch } from './SourceSearch.tsx';
import styles from './SourceHeader.module.css';

const cx = classesOf(styles);

/** Above the source: which lines are shown, and what the marks mean. */
export function SourceHeader() {
  const { fileName, lines } = useReview((state) => state.report.source);
  const filter = useReview((state) => state.filter);
  const report = useReview((state) => state.report);
  const read = useReview((state) => state.read);
  const doubtful = useMemo(() => doubtfulLines(report.doubts, read).size, [report, read]);
  return (
    <header className={cx('header')}>
      <h3 className={cx('title')} title={fileName}>
        {fileName}
      </h3>
      {lines > 0 && (
        <>
          <SourceSearch />
          <Segmented<LineFilter>
            label="Lignes montrées"
            value={filter}
            onChange={setFilter}
            segments={[
              { id: 'all', label: 'Tout' },
              { id: 'doubts', label: `Doutes (${groupedFigures(doubtful)})` },
              { id: 'unrecognised', label: `Non reconnues (${groupedFigures(report.unrecognised.length)})` },
            ]}
          />
          <Legend />
        </>
      )}
    </header>
  );
}

/** The marks, their words, and how many lines have each. */
function Legend() {
  const fields = useReview((state) => state.report.fields);
  const blank = fields['blank'] ?? 0;
  return (
    <DialogTrigger>
      <IconButton icon={Info} label="Légende" isSmall />
      <Popover className={cx('popover')} placement="bottom end" offset={4}>
        <Dialog className={cx('legend')}>
          <Heading slot="title" className={cx('legendTitle')}>
            Ce que les lignes sont devenues
          </Heading>
          <ul>
            {countByGroup(fields).map(({ group: { id, label, icon: Icon, hue }, count }) => (
              <li
                key={id}
                className={cx('entry', hue === 'danger' && 'unknown')}
                {...(typeof hue === 'number' ? { 'data-hue': hue } : {})}
              >
                <Icon size={14} strokeWidth={2} aria-hidden />
                <span>{label}</span>
                <b>{groupedFigures(count)}</b>
              </li>
            ))}
            {blank > 0 && (
              <li className={cx('entry')}>
                <span />
                <span>Lignes vides, resserrées</span>
                <b>{groupedFigures(blank)}</b>
              </li>
            )}
          </ul>
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
