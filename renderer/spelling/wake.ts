import { properNamesOf } from '../../shared/spelling/proper-names.ts';
import { sessionStore } from '../state/session-store.ts';
import { followPersonalWords } from './personal-words.ts';
import { speller, switchOn } from './spelling.ts';

let isCalled = false;
let isAwake = false;

/** Has the dictionary read once the window has nothing better to do. Called by the first field there is. */
export function wakeSpelling(): void {
  if (isCalled) return;
  isCalled = true;
  requestIdleCallback(beAwake, { timeout: 2000 });
}

/** At once, for whoever asked for a check. */
export function beAwake(): void {
  isCalled = true;
  if (isAwake) return;
  isAwake = true;
  followNames();
  followPersonalWords();
  switchOn();
}

/** Entities are renamed now and then: their proper names are read again once the window rests. */
function followNames(): void {
  let isPlanned = false;
  const read = () => {
    isPlanned = false;
    const names = properNamesOf(sessionStore.getState().organisation);
    const { names: former } = speller.own;
    if (names.size !== former.size || [...names].some((name) => !former.has(name))) speller.setOwn({ names });
  };
  read();
  sessionStore.subscribe(({ organisation }, before) => {
    if (organisation === before.organisation || isPlanned) return;
    isPlanned = true;
    requestIdleCallback(read, { timeout: 1000 });
  });
}
