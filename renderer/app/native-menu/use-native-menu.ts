import { useEffect } from 'react';
import { findAction, subscribeToActions } from '../../actions/actions.ts';
import { isDialogOpen, subscribeToDialogs } from '../../state/dialog-store.ts';
import { theCore } from '../../state/session.ts';
import { hostMenus } from './menus.ts';

/** How long what the menus say may be old, in milliseconds: nobody opens one sooner. */
const PAUSE = 150;

/** Keeps the system's menu bar, where the host has one, as the actions are now, and runs what is chosen there. */
export function useNativeMenu(): void {
  useEffect(() => {
    let shown = '';
    let timer: ReturnType<typeof setTimeout> | undefined;
    let stops: readonly (() => void)[] = [];

    const show = async (): Promise<boolean> => {
      const menus = [...hostMenus(isDialogOpen())];
      const text = JSON.stringify(menus);
      if (text === shown) return true;
      shown = text;
      const reply = await theCore().call('menu.show', { menus });
      return reply.ok && reply.value.isShown;
    };
    const showSoon = () => {
      clearTimeout(timer);
      timer = setTimeout(() => void show(), PAUSE);
    };
    let isOver = false;
    const begin = async () => {
      const isShown = await show();
      if (!isShown || isOver) return;
      stops = [
        subscribeToActions(showSoon),
        subscribeToDialogs(showSoon),
        theCore().on('menu.chosen', ({ id }) => {
          const { run, isEnabled } = findAction(id);
          if (!isDialogOpen() && isEnabled()) run();
        }),
      ];
    };
    void begin();
    return () => {
      isOver = true;
      clearTimeout(timer);
      for (const stop of stops) stop();
    };
  }, []);
}
