import { ChevronDown } from 'lucide-react';
import { memo } from 'react';
import type { Entity } from '../../../shared/model/entity.ts';
import { classesOf } from '../../ui/classes.ts';
import styles from './Box.module.css';

const cx = classesOf(styles);

interface BoxProps {
  /** Its place and size on the sheet. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly depth: number;
  /** It has its neighbour close below. */
  readonly isOnLadder: boolean;
  readonly entity: Entity;
  readonly kindLabel: string;
  readonly hue: number;
  /** How many entities stand directly under it. */
  readonly count: number;
  readonly isOpen: boolean;
  readonly isSelected: boolean;
  readonly isActive: boolean;
  /** During a drag: nothing may be let go on it. */
  readonly isDimmed: boolean;
  /** It is being dragged. */
  readonly isTaken: boolean;
  readonly rank: number;
  readonly siblings: number;
}

/** The same in every box, and made once; what is open has it turned over. */
const CHEVRON = <ChevronDown size={11} strokeWidth={2.25} aria-hidden />;

export const boxElementId = (id: string) => `chart-${id}`;

/** One entity of the chart. It is given plain values: a new layout draws again only what has another place. */
export const Box = memo(function Box(props: BoxProps) {
  const { entity, kindLabel, hue, count, isOpen, isSelected, isActive, isDimmed, isTaken } = props;
  const technical = entity.supervision.find(({ authority }) => authority === 'technique');
  const missions = entity.missions.length;
  return (
    <div
      id={boxElementId(entity.id)}
      role="treeitem"
      aria-level={props.depth + 1}
      aria-posinset={props.rank + 1}
      aria-setsize={props.siblings}
      aria-selected={isSelected}
      {...(count > 0 ? { 'aria-expanded': isOpen } : {})}
      data-box={entity.id}
      data-hue={hue}
      className={cx('box', isSelected && 'selected', isActive && 'active', isDimmed && 'dimmed', isTaken && 'taken')}
      style={{ transform: `translate(${props.x}px, ${props.y}px)`, width: props.width, height: props.height }}
      title={tooltip(entity, kindLabel)}
    >
      <span className={cx('name')}>{entity.name}</span>
      <span className={cx('details')}>
        <span className={cx('kind')}>{kindLabel}</span>
        {missions > 0 && <span>{missions === 1 ? '1 mission' : `${missions} missions`}</span>}
        {technical && <span className={cx('badge')}>RT</span>}
        {entity.aliases.length > 0 && <span className={cx('badge')}>≈</span>}
      </span>
      {count > 0 && (
        <span className={cx('toggle', props.isOnLadder && 'ladder')} data-toggle={entity.id}>
          {!isOpen && count}
          {CHEVRON}
        </span>
      )}
    </div>
  );
});

/** All that the box says in short, in full. */
function tooltip(entity: Entity, kindLabel: string): string {
  const roles = entity.supervision
    .filter(({ title }) => title !== '')
    .map(({ authority, title }) => (authority === 'technique' ? `Encadrement technique : ${title}` : title));
  const aliases = entity.aliases.length > 0 ? [`Autres noms : ${entity.aliases.join(' ; ')}`] : [];
  return [`${entity.name} (${kindLabel})`, ...roles, ...aliases].join('\n');
}
