import { memo, useMemo } from 'react';
import type { Entity } from '../../../../shared/model/entity.ts';
import type { ScreenBox } from '../../../../shared/layout/screen/screen-geometry.ts';
import { linkPath } from '../../../chart-drawing/link-path.ts';
import { kindLook } from '../../../state/kind-look.ts';
import { classesOf } from '../../../ui/classes.ts';
import { useCompared, useCurrent } from '../use-comparison.ts';
import { boxStates, type BoxState } from './box-states.ts';
import { endsOf, type ChartSide, type ChartsPlan, type Movement } from './charts-plan.ts';
import styles from './ChartsSheet.module.css';

const cx = classesOf(styles);

const HUES = 12;

/** What stands on the plane: both charts under their names, and the lines of what went from one to the other. */
export const ChartsSheet = memo(function ChartsSheet({ plan }: { readonly plan: ChartsPlan }) {
  const { left, right } = useCompared();
  const current = useCurrent();
  const { charts, movements } = plan;
  return (
    <>
      <svg className={cx('movements')} aria-hidden>
        <defs>
          <marker id="movement-end" viewBox="0 0 8 8" refX="7" refY="4" markerUnits="userSpaceOnUse" markerWidth="18" markerHeight="18" orient="auto">
            <path d="M0 0 L8 4 L0 8 Z" className={cx('arrow')} />
          </marker>
        </defs>
        {movements.map((movement) => (
          <path
            key={movement.key}
            d={curve(movement, charts.after.x)}
            markerEnd="url(#movement-end)"
            className={cx('movement', movement.kind === 'missions' && 'missions', movement.key === current?.key && 'present')}
          />
        ))}
      </svg>
      <Chart side="before" plan={plan} title={`Avant : ${left.name}`} />
      <Chart side="after" plan={plan} title={`Après : ${right.name}`} />
    </>
  );
});

/** A line that leaves and arrives level, so that it can be followed by eye. */
function curve({ from, to }: Movement, middle: number): string {
  const bend = Math.max(80, (to.x - from.x) / 2, Math.abs(middle - from.x) / 2);
  return `M${from.x} ${from.y} C${from.x + bend} ${from.y} ${to.x - bend} ${to.y} ${to.x} ${to.y}`;
}

/** How far a title may go beyond a narrow chart: the other one stands further away. */
const TITLE_OVERHANG = 130;

interface ChartProps {
  readonly side: ChartSide;
  readonly plan: ChartsPlan;
  readonly title: string;
}

function Chart({ side, plan, title }: ChartProps) {
  const { comparison } = useCompared();
  const current = useCurrent();
  const { x, width, boxes } = plan.charts[side];
  const states = useMemo(() => boxStates(comparison, side), [comparison, side]);
  const organisation = comparison[side];
  const chosen = new Set(current ? [current.id, ...endsOf(current)] : []);
  return (
    <>
      <p className={cx('title')} style={{ transform: `translate(${x}px, 0)`, maxWidth: width + TITLE_OVERHANG }} title={title}>
        {title}
      </p>
      <svg className={cx('lines')} aria-hidden>
        {boxes.map(({ id, link }) => link.length > 0 && <path key={id} style={{ d: linkPath(link) }} />)}
      </svg>
      {boxes.map((box) => {
        const entity = organisation.entities.get(box.id);
        if (!entity) return null;
        const { label, hue } = kindLook(organisation, entity.kind);
        return (
          <Box
            key={box.id}
            side={side}
            box={box}
            entity={entity}
            kind={label}
            hue={hue % HUES}
            state={states.get(box.id) ?? null}
            isChosen={chosen.has(box.id)}
          />
        );
      })}
    </>
  );
}

interface BoxProps {
  readonly side: ChartSide;
  readonly box: ScreenBox;
  readonly entity: Entity;
  readonly kind: string;
  readonly hue: number;
  readonly state: BoxState | null;
  readonly isChosen: boolean;
}

function Box({ side, box, entity, kind, hue, state, isChosen }: BoxProps) {
  const Icon = state?.icon;
  return (
    <div
      className={cx('box', isChosen && 'chosen')}
      data-state={state?.look}
      data-hue={hue}
      data-side={side}
      {...(state === null ? {} : { 'data-goes-to': state.changeKey })}
      style={{ transform: `translate(${box.x}px, ${box.y}px)`, width: box.width, height: box.height }}
      title={state === null ? entity.name : `${entity.name} : ${state.words}`}
    >
      <span className={cx('name')}>{entity.name}</span>
      <span className={cx('details')}>
        <span className={cx('kind')}>{kind}</span>
        {state && Icon && (
          <span className={cx('mark')}>
            <Icon size={10} strokeWidth={2.5} aria-hidden />
            {state.words}
          </span>
        )}
      </span>
    </div>
  );
}
