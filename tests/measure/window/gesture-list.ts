import type { Hands } from './hands.ts';

/** A gesture to measure: what puts the window in place for it, then one sample after the other. */
export interface Gesture {
  readonly name: string;
  readonly isOfChart?: boolean;
  readonly prepare: (hands: Hands) => Promise<void>;
  /** Aims, which is not counted; gives the gesture itself. */
  readonly sample: (hands: Hands, rank: number) => Promise<() => Promise<void>>;
  /** After each sample, not counted. */
  readonly between?: (hands: Hands, rank: number) => Promise<void>;
  readonly finish?: (hands: Hands) => Promise<void>;
  /** Milliseconds to wait for what follows the gesture. */
  readonly pause?: number;
}

const TOP = 'Direction générale des services';
const DIRECTION = 'Direction ressources humaines';
const OTHER = 'Direction finances et affaires juridiques';
const POLE = 'Pôle transformation de l’action publique et ressources';
const OTHER_POLE = 'Pôle développement territorial et attractivité';
const NAME = '[aria-label="Fiche de l’entité"] [aria-label="Nom"]';
const TYPED = 'etaccompagnementdesparcours'.split('');

const key = (keys: string | ((rank: number) => string)) => (hands: Hands, rank: number) =>
  Promise.resolve(() => hands.press(typeof keys === 'string' ? keys : keys(rank)));
const inTurn = (...keys: readonly string[]) => key((rank) => keys[rank % keys.length] ?? '');
const typing = inTurn(...TYPED);
const choose = (hands: Hands) => hands.select(DIRECTION);

const undo = async (hands: Hands) => {
  await hands.press('Control+z');
  await hands.wait(400);
};

/** What was typed is stored, then all of it taken back: more steps than there are change nothing. */
const undoTyped = async (hands: Hands) => {
  await hands.wait(1200);
  await hands.select(TOP);
  for (let step = 0; step < 30; step++) await hands.press('Control+z');
  await hands.wait(1500);
};

const typeAt = (selector: string) => async (hands: Hands) => {
  await choose(hands);
  await hands.clickOn(selector);
  await hands.press('End');
  await hands.wait(300);
};

const giveUp = async (hands: Hands) => {
  await hands.press('Escape');
  await hands.letGo();
  await hands.wait(300);
};

const holdRow = async (hands: Hands) => {
  await choose(hands);
  await hands.hold(await hands.at(hands.rowSelector(DIRECTION), 0.6), await hands.at(hands.rowSelector(OTHER_POLE), 0.6));
};

const holdBox = async (hands: Hands) => {
  await choose(hands);
  await hands.hold(await hands.at(hands.boxSelector(DIRECTION), 0.5, 0.25), await hands.at(hands.boxSelector(OTHER), 0.5, 0.1));
};

const overChart = async (hands: Hands) => hands.move(await hands.at('[aria-label="Organigramme de l’organisation"]'));

/** It draws much, and takes itself back: done a few dozen times, it wears a window in. */
export const OPEN_BOX: Gesture = {
  name: 'expand and collapse: a box',
  isOfChart: true,
  prepare: async (hands) => {
    await hands.clickOn(hands.boxSelector(POLE), 0.5, 0.25);
    await hands.wait(600);
  },
  sample: key('Enter'),
  pause: 500,
};

export const GESTURES: readonly Gesture[] = [
  {
    name: 'select: a row, by the pointer',
    prepare: choose,
    sample: async (hands, rank) => {
      const place = await hands.at(hands.rowSelector([TOP, POLE, DIRECTION, OTHER, OTHER_POLE][rank % 5] ?? TOP), 0.6);
      return () => hands.click(place);
    },
  },
  { name: 'select: the next row, by the arrow', prepare: (hands) => hands.select(POLE), sample: key('ArrowDown') },
  {
    name: 'select: a box of the chart',
    isOfChart: true,
    prepare: choose,
    sample: async (hands, rank) => {
      const place = await hands.at(hands.boxSelector([POLE, DIRECTION, OTHER, TOP][rank % 4] ?? TOP), 0.5, 0.25);
      return () => hands.click(place);
    },
    pause: 500,
  },
  { name: 'expand and collapse: a row', prepare: (hands) => hands.select(POLE), sample: inTurn('ArrowLeft', 'ArrowRight'), finish: (hands) => hands.press('ArrowRight') },
  OPEN_BOX,
  { name: 'rename: a key, in the sheet', prepare: typeAt(NAME), sample: typing, finish: undoTyped, pause: 150 },
  {
    name: 'rename: a key, in the tree',
    prepare: async (hands) => {
      await choose(hands);
      await hands.press('F2');
      await hands.press('End');
    },
    sample: typing,
    finish: (hands) => hands.press('Escape'),
    pause: 150,
  },
  { name: 'mission: a key', prepare: (hands) => typeAt(hands.mission(2))(hands), sample: typing, finish: undoTyped, pause: 150 },
  {
    name: 'rename: typed, then stored after a pause',
    prepare: typeAt(NAME),
    sample: (hands) =>
      Promise.resolve(async () => {
        await hands.press('e');
        await hands.wait(950);
      }),
    finish: undoTyped,
  },
  { name: 'move: a rank up or down', prepare: choose, sample: inTurn('Alt+ArrowUp', 'Alt+ArrowDown') },
  { name: 'promote: out of its pôle', prepare: choose, sample: key('Alt+ArrowLeft'), between: undo },
  {
    name: 'drag: a move over the tree',
    prepare: holdRow,
    sample: async (hands, rank) => {
      const place = await hands.at(hands.rowSelector([OTHER, POLE, OTHER_POLE, TOP][rank % 4] ?? TOP), 0.6, [0.1, 0.5, 0.9][rank % 3]);
      return () => hands.move(place);
    },
    finish: giveUp,
    pause: 300,
  },
  {
    name: 'drop: on another pôle of the tree',
    prepare: holdRow,
    sample: (hands) => Promise.resolve(() => hands.letGo()),
    between: async (hands) => {
      await undo(hands);
      await holdRow(hands);
    },
    finish: giveUp,
    pause: 500,
  },
  {
    name: 'drag: a move over the chart',
    isOfChart: true,
    prepare: holdBox,
    sample: async (hands, rank) => {
      const place = await hands.at(hands.boxSelector([POLE, OTHER][rank % 2] ?? POLE), 0.1 + (rank % 5) / 6);
      return () => hands.move(place);
    },
    finish: giveUp,
    pause: 300,
  },
  {
    name: 'drop: beside another box of the chart',
    isOfChart: true,
    prepare: holdBox,
    sample: (hands) => Promise.resolve(() => hands.letGo()),
    between: async (hands) => {
      await undo(hands);
      await holdBox(hands);
    },
    finish: giveUp,
    pause: 600,
  },
  {
    name: 'check: the box of a mission',
    prepare: choose,
    sample: async (hands) => {
      const place = await hands.at('[aria-label="Choisir la mission 1"]');
      return () => hands.click(place);
    },
  },
  {
    name: 'undo and redo: a move out of a pôle',
    prepare: async (hands) => {
      await choose(hands);
      await hands.press('Alt+ArrowLeft');
      await hands.wait(600);
    },
    sample: inTurn('Control+z', 'Control+y'),
    finish: undo,
    pause: 500,
  },
  {
    name: 'zoom: a step of the wheel',
    isOfChart: true,
    prepare: async (hands) => {
      await overChart(hands);
      await hands.page.keyboard.down('Control');
    },
    sample: (hands, rank) => Promise.resolve(() => hands.page.mouse.wheel(0, rank % 8 < 4 ? -60 : 60)),
    finish: (hands) => hands.page.keyboard.up('Control'),
    pause: 150,
  },
  {
    name: 'pan: a step of the wheel',
    isOfChart: true,
    prepare: overChart,
    sample: (hands, rank) => Promise.resolve(() => hands.page.mouse.wheel(rank % 8 < 4 ? 60 : -60, rank % 4 < 2 ? 25 : -25)),
    pause: 150,
  },
];
