import { useRef } from 'react';
import { createStore, useStore } from 'zustand';
import { findAction } from './actions.ts';
import { entryOf } from './menu-entry.ts';
import { classesOf } from '../ui/classes.ts';
import { closeTo } from '../ui/close-to.ts';
import { Menu } from '../ui/Menu.tsx';
import styles from './EntityMenu.module.css';

const cx = classesOf(styles);

interface MenuState {
  readonly point: { readonly left: number; readonly top: number } | null;
  /** What had the focus when it opened. */
  readonly from: Element | null;
}

const menuStore = createStore<MenuState>(() => ({ point: null, from: null }));

/** Opens the menu at the pointer, or under the row when the keyboard asked for it. */
export function openEntityMenu(event: { readonly clientX: number; readonly clientY: number }, target: Element): void {
  const isByKeyboard = event.clientX === 0 && event.clientY === 0;
  const { left, bottom } = target.getBoundingClientRect();
  const point = isByKeyboard
    ? { left: left + 40, top: bottom }
    : { left: event.clientX, top: event.clientY };
  const lowest = Math.max(8, innerHeight - HEIGHT);
  const { activeElement, body } = document;
  const from = activeElement === body ? target : activeElement;
  menuStore.setState({ point: { ...point, top: Math.min(point.top, lowest) }, from });
}

const GROUPS = [
  ['structure.rename', 'structure.createChild', 'structure.createSibling'],
  ['structure.duplicate', 'restructure.merge', 'restructure.split'],
  ['move.to', 'move.cut', 'move.paste', 'move.wait'],
  ['structure.up', 'structure.down', 'move.promote', 'move.demote'],
  ['structure.sortByName', 'structure.sortByKind', 'chart.branch'],
  ['structure.delete'],
];

/** Room that the whole menu takes: near the bottom of the window it opens higher, rather than scroll. */
const HEIGHT = 640;

function closeEntityMenu(): void {
  closeTo(menuStore.getState().from, () => {
    menuStore.setState({ point: null, from: null });
  });
}

/** The context menu of the selected entities. */
export function EntityMenu() {
  const point = useStore(menuStore, (state) => state.point);
  const anchor = useRef<HTMLSpanElement>(null);
  if (!point) return null;
  return (
    <>
      <span ref={anchor} className={cx('anchor')} style={point} />
      <Menu
        label="Actions sur l’entité"
        triggerRef={anchor}
        placement="bottom start"
        isOpen
        onOpenChange={(isOpen) => {
          if (!isOpen && menuStore.getState().point) closeEntityMenu();
        }}
        entries={GROUPS.flatMap((ids) =>
          ids.map((id, index) => ({
            ...entryOf(findAction(id)),
            startsGroup: index === 0 && ids !== GROUPS[0],
            run: () => {
              closeEntityMenu();
              findAction(id).run();
            },
          })),
        )}
      />
    </>
  );
}
