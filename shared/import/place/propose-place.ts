import type { EntityId } from '../../model/entity.ts';
import type { KindId } from '../../model/kind.ts';
import type { Organisation } from '../../model/organisation.ts';
import type { ImportReport } from '../report.ts';
import { WordBook } from '../names/casing.ts';
import { fold } from '../text/fold.ts';
import { bulletOf, sectionNumberOf } from '../text/markers.ts';
import { NounBook } from '../text/nouns.ts';
import { isInCapitals } from '../text/titles.ts';
import type { LinePlace } from './line-placement.ts';
import { isFree } from './text-lines.ts';
import { plainLines } from './texts-of-lines.ts';

/** A place that lines are likely to have: what a window offers first. */
export interface ProposedPlace {
  readonly type: Exclude<LinePlace['type'], 'ignored'>;
  /** The entity whose lines stand around them, or that they were read for; `null` before all entities. */
  readonly nearId: EntityId | null;
  /** Whether they stand there already. */
  readonly isPresent: boolean;
  /** The kind of the entity that they would name. */
  readonly kind: KindId;
}

const nouns = new NounBook();
/** A name is no longer than this. */
const LONGEST_NAME = 120;

/** What these lines of the source most likely are, by their first one and by what stands above it. */
export function proposePlace(
  { organisation, report, source }: { readonly organisation: Organisation; readonly report: ImportReport; readonly source: readonly string[] },
  lines: readonly number[],
): ProposedPlace {
  const [first = 1] = lines;
  const above = report.lines.slice(0, first - 1).findLast(({ entityId }) => entityId !== null);
  const nearId = organisation.entities.has(above?.entityId ?? '') ? (above?.entityId ?? null) : null;
  const [line] = plainLines([source[first - 1] ?? '']);
  const text = line?.text ?? '';
  const own = kindOfName(text, organisation);
  const kind = own ?? organisation.kinds.at(-1)?.id ?? '';
  const read = report.lines[first - 1];
  if (read && isFree(read)) return { type: read.field, nearId: read.entityId, isPresent: true, kind };
  return { type: typeOf(text, own !== null, above?.field, nearId), nearId, isPresent: false, kind };
}

/** The kind that a name's own first words tell: « Service des achats » is a service; `null` where they tell none. */
export function kindOfName(name: string, { kinds }: Pick<Organisation, 'kinds'>): KindId | null {
  const noun = nouns.match(sectionNumberOf(name)?.text ?? name)?.noun;
  const kind = noun && kinds.find(({ id, label }) => id === noun.kind || fold(label.singular) === fold(noun.singular));
  return kind?.id ?? null;
}

function typeOf(text: string, isNamed: boolean, above: string | undefined, nearId: EntityId | null): ProposedPlace['type'] {
  if (isNamed && text.length <= LONGEST_NAME && !/[.:;,]$/u.test(text)) return 'newEntity';
  if (nearId === null) return 'preamble';
  if (bulletOf(text) !== null || above === 'missions') return 'missions';
  return above === 'purpose' || above === 'heading' ? 'purpose' : 'block';
}

/** The names of entities as their lines write them: without numbers, headings in capitals in the letters of the text. */
export function namesOfTexts(texts: readonly string[], source: readonly string[]): readonly string[] {
  const words = new WordBook();
  if (texts.some((text) => isInCapitals(text))) for (const line of source) words.learn(line);
  return texts.map((text) => {
    const bare = sectionNumberOf(text)?.text ?? text;
    return isInCapitals(bare) ? words.inOrdinaryLetters(bare) : bare;
  });
}
