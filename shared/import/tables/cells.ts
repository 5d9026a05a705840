import { collationKey } from '../../language/collation.ts';
import { AUTHORITIES, type Authority, type SupervisionRole } from '../../model/supervision.ts';
import type { Mission } from '../../model/entity.ts';

const BULLET = /^(?:[-–—•▪●*·➢■✓]\s*|\d{1,3}[.)]\s+)/u;
const SUB_BULLET = /^(?:\s{2,}|\t)\s*(?:[-–—•▪●○*·➢■✓o]\s*(?=\S))?|^(?:○\s*|o\s+|--\s*|\+\s+)/u;

/**
 * The missions of a row: one a line, or parted by « ; » where the cell has one line, or one a
 * column. Bullets go; a line set back, or with the bullet of a second level, is a sub-mission.
 */
export function missionsOf(cells: readonly string[]): readonly Mission[] {
  const missions: { text: string; children: { text: string }[] }[] = [];
  for (const line of cells.flatMap(linesOf)) {
    const isSub = SUB_BULLET.test(line);
    const text = line.replace(SUB_BULLET, '').trim().replace(BULLET, '').trim();
    if (text === '') continue;
    const last = missions.at(-1);
    if (isSub && last) last.children.push({ text });
    else missions.push({ text, children: [] });
  }
  return missions;
}

function linesOf(cell: string): readonly string[] {
  const lines = cell.split(/\r\n|\r|\n/u).filter((line) => line.trim() !== '');
  if (lines.length > 1) return lines;
  return cell.split(/\s*;\s+|\s*;$/u);
}

/** The paragraphs of a cell. */
export function paragraphsOf(cells: readonly string[]): readonly string[] {
  return cells.flatMap((cell) => cell.split(/[\r\n]+/u)).map((text) => text.trim()).filter((text) => text !== '');
}

export interface Supervisors {
  readonly roles: readonly SupervisionRole[];
  /** Authorities whose wording nobody knows. */
  readonly unknown: readonly string[];
}

/**
 * The supervisors of a row: titles one a line or parted by « ; », each with the authority of the
 * same rank in the other column, the one in brackets after it, or the usual one of its kind.
 */
export function supervisorsOf(titles: string, authorities: string, usual: Authority): Supervisors {
  const written = splitCell(authorities);
  const unknown: string[] = [];
  const roles = splitCell(titles).map((whole, index): SupervisionRole => {
    const [, title = whole, bracket] = /^(.*\S)\s*\(([^()]*)\)$/u.exec(whole) ?? [];
    const inBrackets = bracket === undefined ? undefined : authorityOf(bracket);
    const said = written[index] ?? written.at(-1);
    const given = said === undefined ? undefined : authorityOf(said);
    if (said !== undefined && given === undefined) unknown.push(said);
    return { authority: inBrackets ?? given ?? usual, title: inBrackets ? title : whole };
  });
  return { roles, unknown };
}

/** « Encadrement hiérarchique », « technique », « de proximité », « fonctionnel »… */
function authorityOf(text: string): Authority | undefined {
  const key = collationKey(text);
  return AUTHORITIES.find((authority) => key.includes(authority.slice(0, 9)));
}

function splitCell(cell: string): readonly string[] {
  return cell.split(/[\r\n;]+/u).map((text) => text.trim()).filter((text) => text !== '');
}
