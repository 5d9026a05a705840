import { LIMITS as MODEL_LIMITS } from '../model/entity.ts';
import { failure, success, type Result } from '../result.ts';
import { findAcronyms } from './names/acronyms.ts';
import { NameReader } from './names/name-reader.ts';
import { readAttachments } from './read/attachments.ts';
import { buildOrganisation } from './read/build-organisation.ts';
import { buildUnits } from './read/build-units.ts';
import { Doubts } from './read/doubts.ts';
import { LineFates } from './read/fates.ts';
import { readFrontMatter } from './read/front-matter.ts';
import { findFurniture } from './read/furniture.ts';
import { KindBook } from './read/kinds.ts';
import { readOutline } from './read/outline.ts';
import { settleParents } from './read/parents.ts';
import { BodyReader } from './read/read-body.ts';
import { ChartReader } from './read/read-charts.ts';
import type { ImportContext, Imported } from './read/reading.ts';
import type { NameContext } from './read/subjects.ts';
import type { SourceLine } from './source.ts';
import { cleanLines } from './text/clean-lines.ts';
import { fold } from './text/fold.ts';
import { learnNouns } from './text/learn-nouns.ts';
import { LEVEL_NOUNS, NounBook } from './text/nouns.ts';
import { measureWrapping } from './text/wrapping.ts';

/** Bounds within which a document is read; beyond them it is refused with a sentence. */
const LIMITS = { lines: 400_000, lineLength: 50_000 } as const;

/**
 * Reads the lines of a document written in the grammar of an « organisation des services » into an
 * organisation, and says of every line where it went. Refuses a text in which no entity is found.
 */
export function importLines(source: readonly SourceLine[], context: ImportContext): Result<Imported> {
  if (source.length > LIMITS.lines) {
    return failure('too-long', `Ce document a plus de ${LIMITS.lines} lignes : ce n’est pas une organisation des services.`);
  }
  if (source.some((line) => line.text.length > LIMITS.lineLength)) {
    return failure('line-too-long', 'Ce document tient des lignes d’une longueur démesurée : ce n’est pas une organisation des services.');
  }
  const { lines, blank } = cleanLines(source);
  const fates = new LineFates();
  const doubts = new Doubts();
  for (const line of blank) fates.set(line, null, 'blank');

  const furniture = findFurniture(lines);
  const isFurniture = (line: number) => furniture.numbers.has(line) || furniture.contents.has(line);
  for (const line of furniture.numbers) fates.set(line, null, 'furniture');
  for (const line of furniture.contents) fates.set(line, null, 'contents');
  const kept = lines.filter((line) => !isFurniture(line.number));
  const pageStarts = new Set(
    lines.flatMap((line, index) => (isFurniture(lines[index - 1]?.number ?? 0) ? [line.number] : [])),
  );

  const nouns = new NounBook();
  learnNouns(kept, nouns);
  const units = buildUnits(kept, { nouns, wrapping: measureWrapping(kept), pageStarts });
  const outline = readOutline(units, nouns, fates);
  if (outline.drafts.length === 0) {
    return failure('no-entity', 'Aucune entité (pôle, direction, service…) n’a été reconnue dans ce document.');
  }
  if (outline.drafts.length > MODEL_LIMITS.entities) {
    return failure('too-many', `Ce document a plus de ${MODEL_LIMITS.entities} titres d’entités : c’est plus qu’une organisation ne peut en avoir.`);
  }
  const acronyms = findAcronyms(
    units.map((unit) => unit.text),
    outline.drafts.flatMap((draft) => [draft.text, ...(draft.noun ? [draft.words.join(' ')] : [])]),
  );
  for (const [acronym, words] of acronyms) {
    const noun = LEVEL_NOUNS.find((one) => fold(one.singular) === words[0]);
    if (noun) nouns.learnAcronym(acronym.toUpperCase(), noun);
  }

  const names: NameContext = { names: new NameReader(nouns, acronyms), drafts: [...outline.drafts] };
  const front = readFrontMatter(outline.front, nouns, fates, furniture.contents);
  const topAuthority = readAttachments(names);
  const charts = new ChartReader(names, fates, doubts, topAuthority ?? '');
  charts.readFront(outline.front);
  for (const draft of outline.drafts) charts.read(draft);
  for (const draft of outline.drafts) if (draft.isGroup && draft.members.length === 0) draft.isGroup = false;
  for (const draft of outline.drafts) new BodyReader(draft, names, fates, doubts).read();

  const kinds = new KindBook(doubts);
  kinds.takeManagementLines(front.managementLines, nouns);
  settleParents(names.drafts, kinds, doubts);
  return success(
    buildOrganisation({ context, units, lines: source, outline, names, kinds, fates, doubts, front, furniture, topAuthority }),
  );
}
