import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { setGroup, startsGroup } from '../../renderer/features/inspector/lines/groups.ts';
import {
  appendLine,
  blockEnd,
  carryBlocks,
  groupBlocks,
  indent,
  linesOfMissions,
  missionsOfLines,
  outdent,
  removeBlocks,
  removeLine,
  shiftLine,
  splitLine,
  type Line,
  type Lines,
} from '../../renderer/state/lines.ts';
import { insertLines, pastedLines } from '../../renderer/features/inspector/lines/paste.ts';

/** « a / -b / c@volet »: a mission, its sub-mission, a mission under a volet. */
function lines(text: string): Lines {
  return text.split(' / ').map((part): Line => {
    if (part.startsWith('-')) return { text: part.slice(1), level: 1 };
    const [words = '', group] = part.split('@');
    return { text: words, level: 0, ...(group === undefined ? {} : { group }) };
  });
}

function said(list: Lines): string {
  return list
    .map(({ text, level, group }) => `${level === 1 ? '-' : ''}${text}${group === undefined ? '' : `@${group}`}`)
    .join(' / ');
}

const word = fc.stringMatching(/^[a-z]{1,6}$/u);
const missions = fc.array(
  fc.record(
    { text: word, group: fc.constantFrom('sport', 'culture'), children: fc.array(fc.record({ text: word }), { maxLength: 3 }) },
    { requiredKeys: ['text', 'children'] },
  ),
  { maxLength: 6 },
);

test('missions written as lines read back the same', () => {
  fc.assert(
    fc.property(missions, (list) => {
      expect(missionsOfLines(linesOfMissions(list))).toEqual(list);
    }),
  );
});

test('empty lines are no missions, but an empty mission keeps its sub-missions', () => {
  expect(missionsOfLines(lines('a /  /  / -b'))).toEqual([
    { text: 'a', children: [] },
    { text: '', children: [{ text: 'b' }] },
  ]);
});

test('moving a mission up then down leaves the list as it was, within one volet', () => {
  fc.assert(
    fc.property(missions, fc.nat(5), (list, at) => {
      const before = linesOfMissions(list.map(({ text, children }) => ({ text, children })));
      const index = before.findIndex((_, rank) => rank >= at && before[rank]?.level === 0);
      const down = index < 0 ? null : shiftLine(before, index, 1);
      if (!down) return;
      expect(shiftLine(down.lines, down.at, -1)?.lines).toEqual(before);
    }),
  );
});

describe('the keys', () => {
  test('Enter splits a line at the caret and keeps its volet', () => {
    expect(said(splitLine(lines('ab cd@v'), 0, 3).lines)).toBe('ab@v / cd@v');
  });

  test('a new line at the end is in the last volet', () => {
    expect(said(appendLine(lines('a / b@v / -c')).lines)).toBe('a / b@v / -c / @v');
  });

  test('Tab makes a sub-mission of all but the first line, Maj+Tab a mission of the same volet', () => {
    expect(indent(lines('a / b'), 0)).toBeNull();
    expect(said(indent(lines('a@v / b@v'), 1) ?? [])).toBe('a@v / -b');
    expect(said(outdent(lines('a@v / -b'), 1) ?? [])).toBe('a@v / b@v');
    expect(outdent(lines('a'), 0)).toBeNull();
  });

  test('Backspace on an empty line puts the caret at the end of the one before', () => {
    expect(removeLine(lines('abc / '), 1)).toEqual({ lines: lines('abc'), focus: { index: 0, caret: 3 } });
  });

  test('sub-missions without a mission before them become missions', () => {
    expect(said(removeLine(lines(' / -b / -c'), 0).lines)).toBe('b / -c');
  });

  test('a mission moves with its sub-missions, past those of its neighbour', () => {
    expect(said(shiftLine(lines('a / -b / c / -d'), 0, 1)?.lines ?? [])).toBe('c / -d / a / -b');
    expect(said(shiftLine(lines('a / -b / c / -d'), 2, -1)?.lines ?? [])).toBe('c / -d / a / -b');
  });

  test('at the edge of a volet a mission first changes volet, then place', () => {
    const crossed = shiftLine(lines('a / b@v'), 0, 1);
    expect(said(crossed?.lines ?? [])).toBe('a@v / b@v');
    expect(said(shiftLine(crossed?.lines ?? [], 0, 1)?.lines ?? [])).toBe('b@v / a@v');
  });

  test('a sub-mission stays within its mission', () => {
    expect(shiftLine(lines('a / -b / c'), 1, 1)).toBeNull();
    expect(shiftLine(lines('a / -b / c'), 1, -1)).toBeNull();
  });

  test('chosen missions go with their sub-missions', () => {
    expect(said(removeBlocks(lines('a / -b / c / d / -e'), new Set([0, 3])))).toBe('c');
    expect(blockEnd(lines('a / -b / -c / d'), 0)).toBe(3);
  });
});

describe('volets', () => {
  test('a volet begun in the middle takes the missions to the end of the present one', () => {
    expect(said(setGroup(lines('a / b / -c / d@v'), 1, 'w'))).toBe('a / b@w / -c / d@v');
  });

  test('taken away, it leaves the missions without volet', () => {
    expect(said(setGroup(lines('a / b@w / c@w / d@v'), 1, null))).toBe('a / b / c / d@v');
  });

  test('its title stands above its first mission only', () => {
    const list = lines('a / b@w / -c / d@w / e@v');
    expect(list.map((_, index) => startsGroup(list, index))).toEqual([false, true, false, false, true]);
  });
});

describe('paste', () => {
  test('a row of a spreadsheet is a mission with sub-missions', () => {
    expect(said(pastedLines('un\tdeux\ttrois\n\tquatre\n1. cinq\t\n'))).toBe('un / -deux / -trois / -quatre / cinq');
  });

  test('list marks of Word, of mails and of the reference go; « o » and indented lines are sub-missions', () => {
    const pasted = pastedLines('- un\r\n•\tdeux\n  o trois\n1. quatre\n\n    cinq\u2028o six');
    expect(said(pasted)).toBe('un / deux / -trois / quatre / -cinq / -six');
  });

  test('a word that only begins like a mark is left alone', () => {
    expect(said(pastedLines('organiser\noutils\n2026 en vue'))).toBe('organiser / outils / 2026 en vue');
  });

  test('pasted in the middle of a line, the first joins what is before, the last what is after', () => {
    const edited = insertLines(lines('abcd@v / z'), 0, { start: 2, end: 2 }, lines('1 / -2 / 3'), true);
    expect(said(edited.lines)).toBe('ab1@v / -2 / 3cd@v / z');
    expect(edited.focus).toEqual({ index: 2, caret: 1 });
  });

  test('paragraphs have no levels', () => {
    const edited = insertLines(lines('a'), 0, { start: 1, end: 1 }, lines('1 / -2'), false);
    expect(said(edited.lines)).toBe('a1 / 2');
  });
});

describe('missions carried or grouped', () => {
  test('go whole, in their order, into the volet of the place where they arrive', () => {
    const list = lines('a / -b / c@v / d@v / e');
    expect(said(carryBlocks(list, [0], 4))).toBe('c@v / d@v / a@v / -b / e');
    expect(said(carryBlocks(list, [4, 2], 0))).toBe('c / e / a / -b / d@v');
    expect(said(carryBlocks(list, [4], 1))).toBe('a / -b / e / c@v / d@v');
  });

  test('under one volet stand where the first of them stood', () => {
    const { lines: grouped, at } = groupBlocks(lines('a / b / -c / d / e'), [4, 1], 'v');
    expect([said(grouped), at]).toEqual(['a / b@v / -c / e@v / d', 1]);
  });

  test('are all still there, with their sub-missions', () => {
    fc.assert(
      fc.property(missions, fc.array(fc.nat(12)), fc.nat(12), (list, indexes, gap) => {
        const before = linesOfMissions(list);
        const chosen = indexes.filter((index) => index < before.length);
        const texts = (all: Lines) => missionsOfLines(all).map(({ text, children }) => JSON.stringify([text, children])).toSorted();
        expect(texts(carryBlocks(before, chosen, Math.min(gap, before.length)))).toEqual(texts(before));
        expect(texts(groupBlocks(before, chosen, 'v').lines)).toEqual(texts(before));
      }),
    );
  });
});
