import { collationKey } from '../../language/collation.ts';
import { failure, success, type Result } from '../../result.ts';

/** What a column of a table may say, under the name that `--columns` and the dialog give it. */
export const TABLE_FIELDS = [
  'id', 'nom', 'type', 'parent', 'niveau', 'encadrement', 'autorite', 'vocation', 'missions',
] as const;

export type TableField = (typeof TABLE_FIELDS)[number];

/**
 * Headers of the columns of each field. Several columns for `niveau` are one a level, from the
 * top; several for `missions` are read from left to right.
 */
export type ColumnMapping = Partial<Record<TableField, readonly string[]>>;

/** Places of the columns of each field, from 0. */
export interface Columns {
  readonly of: Readonly<Record<TableField, readonly number[]>>;
  /** Headers of the columns that nothing is read from. */
  readonly ignored: readonly string[];
}

/** Headers as French tables word them, by their key: without accents, capitals and punctuation. */
const HEADERS: Readonly<Record<TableField, RegExp>> = {
  id: /^(?:id|identifiant|code|ref|reference|numero|(?:id|identifiant|code|numero)(?: de l| d| du)? (?:entite|service|structure|unite))$/u,
  nom: /^(?:nom|libelle|entite|intitule|denomination|designation|structure|(?:nom|libelle|intitule|denomination)(?: complet| long| de l| d| de la| du)?(?: (?:entite|service|structure|unite))?)$/u,
  type: /^(?:type|nature|categorie|(?:type|nature|categorie)(?: de l| d| de| de la)? (?:entite|structure|service|unite))$/u,
  parent:
    /^(?:parent|rattachement|superieur|rattache(?:e)? a|depend de|(?:id|code|nom|identifiant|entite|structure|unite|service)(?: du| de| de l| de la)? (?:parent|parente|rattachement|mere|superieure|superieur)(?: entite)?|parent id|niveau superieur)$/u,
  niveau: /^(?:niveau(?: hierarchique)?|rang|profondeur|niveau \d|n \d|n\d)$/u,
  encadrement:
    /^(?:encadrement|responsable|encadrant|superviseur|chef|fonction d encadrement|(?:titre|fonction)(?: du| de l| d)? (?:responsable|encadrant|encadrement|superviseur)|encadrement titre)$/u,
  autorite: /^(?:autorite|(?:type|nature)(?: d| de l| de)? (?:encadrement|autorite)|encadrement autorite)$/u,
  vocation: /^(?:vocation|presentation|description|objet|finalite)$/u,
  missions: /^(?:(?:principales )?missions?|attributions?|activites?|missions? (?:principales|n )?\d*)$/u,
};

/** Names of levels that head a column of their own: « Pôle », « Direction », « Service ». */
const LEVEL_HEADER =
  /^(?:cabinet|dga|dgs|poles?|delegations?|directions?(?: generale(?: adjointe)?)?|sous directions?|services?|secteurs?|cellules?|bureaux?|unites?|equipes?|centres?|sites?|fonctions?(?: supports?)?)$/u;

/** Rows that may stand above the headers. */
const LONGEST_TITLE = 20;

/** Whether the header of a column names a level: « Pôle », « Service ». */
export function isLevelHeader(header: string): boolean {
  return LEVEL_HEADER.test(collationKey(header));
}

/** The place of the row of headers, from 0, and its columns. A title may stand above it. */
export interface Header {
  readonly row: number;
  readonly columns: Columns;
}

/**
 * Finds the row of headers among the first rows: by the headers of `mapping` when it is given, by
 * their usual wordings otherwise; one that is given by its places is what it is. Fails with
 * `unknown-column` or `no-header`, naming what the table has.
 */
export function findHeader(
  rows: readonly (readonly string[])[],
  mapping: ColumnMapping | Header | undefined,
): Result<Header> {
  if (mapping && 'columns' in mapping) return success(mapping);
  const candidates = rows.slice(0, LONGEST_TITLE);
  if (mapping && Object.keys(mapping).length > 0) return findMapped(candidates, mapping);
  let best: Header | null = null;
  let most = 0;
  for (const [row, cells] of candidates.entries()) {
    const columns = guessColumns(cells);
    const found = TABLE_FIELDS.filter((field) => columns.of[field].length > 0).length;
    const isLevelled = columns.of.niveau.length > 1 && !columns.of.niveau.some((place) => holdsTypes(rows, row, place));
    const isUsable = columns.of.nom.length > 0 || isLevelled;
    if (isUsable && found > most) {
      best = { row, columns };
      most = found;
    }
  }
  if (best) return success(best);
  return failure(
    'no-header',
    'Aucune colonne de noms n’a été reconnue dans ce tableau : intitulez-la « Nom », ou indiquez les colonnes à lire.',
  );
}

/** Whether most of a column is words of levels: it says types, and what stands above them is no header. */
function holdsTypes(rows: readonly (readonly string[])[], headerRow: number, place: number): boolean {
  const cells = rows.slice(headerRow + 1, headerRow + 1 + LONGEST_TITLE).map((row) => row[place]?.trim() ?? '');
  const filled = cells.filter((cell) => cell !== '');
  return filled.length > 0 && filled.filter(isLevelHeader).length * 2 > filled.length;
}

/**
 * The header that the user chose: its row from 0, -1 where the table has none, and the places of the
 * columns of each field. Fails with `no-name` where no column, nor several levels, give the names;
 * with `bad-columns` on a row or a column that is not there.
 */
export function headerAt(
  rows: readonly (readonly string[])[],
  row: number,
  places: Partial<Record<TableField, readonly number[]>>,
): Result<Header> {
  const of = { ...emptyColumns(), ...places };
  const width = rows.reduce((most, cells) => Math.max(most, cells.length), 0);
  const all = TABLE_FIELDS.flatMap((field) => of[field]);
  if (row < -1 || row >= rows.length || all.some((place) => place < 0 || place >= width)) {
    return failure('bad-columns', 'Ces colonnes ne sont pas celles du tableau.');
  }
  if (of.nom.length === 0 && of.niveau.length < 2) {
    return failure('no-name', 'Indiquez la colonne des noms, ou au moins deux colonnes de niveaux.');
  }
  return success({ row, columns: { of, ignored: ignoredHeaders(rows[row] ?? [], of) } });
}

/** The columns of a row of headers, by their usual wordings. */
export function guessColumns(headers: readonly string[]): Columns {
  const of = emptyColumns();
  for (const [index, header] of headers.entries()) {
    const key = collationKey(header);
    const field = TABLE_FIELDS.find((one) => HEADERS[one].test(key));
    // Only levels and missions may have several columns; a second « Nom » is left to the user.
    if (field && (of[field].length === 0 || field === 'missions' || field === 'niveau')) of[field].push(index);
  }
  if (of.nom.length === 0 && of.niveau.length === 0) {
    for (const [index, header] of headers.entries()) if (LEVEL_HEADER.test(collationKey(header))) of.niveau.push(index);
  }
  return { of, ignored: ignoredHeaders(headers, of) };
}

/** Codes of the failures that come from the wrong columns having been asked for. */
export const COLUMN_PROBLEMS: ReadonlySet<string> = new Set(['bad-columns', 'unknown-column', 'no-name-column']);

/**
 * Reads the `--columns` option: `nom=Libellé,parent=Rattachement`; a field may come several times,
 * or name several columns with `+`. A header with a comma or a plus stands between quotes. Fails
 * with `bad-columns` on anything else.
 */
export function parseColumnsOption(text: string): Result<ColumnMapping> {
  const mapping: Partial<Record<TableField, string[]>> = {};
  for (const part of splitOutsideQuotes(text, ',')) {
    const [name = '', ...rest] = part.split('=');
    const field = TABLE_FIELDS.find((one) => one === collationKey(name));
    const headers = splitOutsideQuotes(rest.join('='), '+').map((header) => header.trim().replace(/^"(.*)"$/u, '$1').trim());
    if (!field || headers.some((header) => header === '')) {
      return failure(
        'bad-columns',
        `« ${part.trim().slice(0, 60)} » ne désigne pas une colonne : écrivez par exemple nom=Libellé,parent=Rattachement (${TABLE_FIELDS.join(', ')}).`,
      );
    }
    mapping[field] = [...(mapping[field] ?? []), ...headers];
  }
  return success(mapping);
}

/** The parts of a text at a sign, where it does not stand between quotes. */
function splitOutsideQuotes(text: string, sign: string): readonly string[] {
  const parts = [''];
  let isQuoted = false;
  for (const letter of text) {
    if (letter === '"') isQuoted = !isQuoted;
    if (letter === sign && !isQuoted) parts.push('');
    else parts.push(`${parts.pop() ?? ''}${letter}`);
  }
  return parts;
}

function findMapped(
  rows: readonly (readonly string[])[],
  mapping: ColumnMapping,
): Result<Header> {
  const wanted = TABLE_FIELDS.flatMap((field) => mapping[field] ?? []);
  let missing = wanted[0] ?? '';
  let fewest = Number.POSITIVE_INFINITY;
  let headers: readonly string[] = rows[0] ?? [];
  for (const [row, cells] of rows.entries()) {
    const keys = cells.map(collationKey);
    const absent = wanted.filter((header) => !keys.includes(collationKey(header)));
    if (absent.length === 0) {
      const of = emptyColumns();
      for (const field of TABLE_FIELDS) {
        for (const header of mapping[field] ?? []) of[field].push(keys.indexOf(collationKey(header)));
      }
      if (of.nom.length === 0 && of.niveau.length < 2) {
        return failure('no-name-column', 'La colonne du nom manque : indiquez-la par « nom=… ».');
      }
      return success({ row, columns: { of, ignored: ignoredHeaders(cells, of) } });
    }
    if (absent.length < fewest) {
      fewest = absent.length;
      missing = absent[0] ?? '';
      headers = cells;
    }
  }
  const list = headers.filter((header) => header.trim() !== '').slice(0, 12).join(', ');
  return failure('unknown-column', `La colonne « ${missing} » n’existe pas dans ce tableau ; il a pour colonnes : ${list}.`);
}

function ignoredHeaders(headers: readonly string[], of: Columns['of']): readonly string[] {
  const read = new Set(TABLE_FIELDS.flatMap((field) => of[field]));
  return headers.filter((header, index) => !read.has(index) && header.trim() !== '');
}

function emptyColumns(): Record<TableField, number[]> {
  return { id: [], nom: [], type: [], parent: [], niveau: [], encadrement: [], autorite: [], vocation: [], missions: [] };
}
