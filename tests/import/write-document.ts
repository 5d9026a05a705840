import type { Plan } from './random-organisation.ts';

/** How a document looks: everything here must leave the organisation that is read unchanged. */
export interface Look {
  readonly bullets: readonly [string, string];
  readonly numberEnd: '' | '.' | ' -';
  readonly boxesInRow: number;
  readonly width: number;
  readonly isSpaced: boolean;
  readonly hasAccents: boolean;
}

const GENDER: Record<Plan['kind'], readonly [string, string, string]> = {
  'direction-generale': ['La', 'Cette', 'e'], pole: ['Le', 'Ce', ''], direction: ['La', 'Cette', 'e'],
  mission: ['La', 'Cette', 'e'], service: ['Le', 'Ce', ''], secteur: ['Le', 'Ce', ''], fonction: ['La', 'Cette', 'e'],
};
const WORDS: Record<Plan['kind'], string> = {
  'direction-generale': 'direction', pole: 'pôle', direction: 'direction', mission: 'mission', service: 'service',
  secteur: 'secteur', fonction: 'fonction',
};
const TO: Partial<Record<Plan['kind'], string>> = { 'direction-generale': 'à la ', pole: 'au ', direction: 'à la ' };

const EXPERT = 'le Référent technique en charge du';

/** Writes a plan as a document of sections, in the grammar of an « organisation des services ». */
export function writeDocument(root: Plan, look: Look): string {
  const lines: string[] = [];
  const title = (text: string) => (look.hasAccents ? text : text.normalize('NFD').replace(/\p{M}/gu, '')).toUpperCase();
  const add = (text: string) => lines.push(...broken(text, look), '');
  const label = (text: string) => lines.push(text);

  const writeTitled = (plan: Plan, above: Plan | null): void => {
    add(title(plan.name));
    for (const text of plan.purpose) add(text);
    add(`1. MISSIONS ${title(WORDS[plan.kind]) === 'DIRECTION' || plan.kind === 'mission' ? 'DE LA' : 'DU'} ${title(WORDS[plan.kind])}`);
    writeMissions(plan);
    add(`2. ORGANISATION ${GENDER[plan.kind][0] === 'La' ? 'DE LA' : 'DU'} ${title(WORDS[plan.kind])}`);
    if (above && TO[above.kind] !== undefined) {
      add(`${GENDER[plan.kind][0]} ${plan.name} est rattaché${GENDER[plan.kind][2]} ${TO[above.kind]}${above.name}.`);
    }
    writeHead(plan, above);
    writeChart(plan);
    const inside = plan.children.filter((child) => !isTitled(child, plan));
    if (inside.length > 0) add(`3. MISSIONS DES ${title(inside.some(({ kind }) => kind === 'fonction') ? 'fonctions supports & des services' : `${WORDS[inside[0]?.kind ?? 'service']}s`)}`);
    for (const [index, child] of inside.entries()) writeNumbered(child, plan, [3, index + 1]);
    for (const child of plan.children) if (isTitled(child, plan)) writeTitled(child, plan);
  };

  const writeNumbered = (plan: Plan, above: Plan, number: readonly number[]): void => {
    add(`${number.join('.')}${look.numberEnd} ${title(plan.name)}`);
    writeHead(plan, above);
    for (const text of plan.purpose) add(text);
    writeMissions(plan);
    writeChart(plan);
    if (plan.hasReferent) {
      add(`En appui au Responsable du service, ${EXPERT} ${plan.name.toLowerCase()} assure l’encadrement technique de l’équipe.`);
    }
    for (const [index, child] of plan.children.entries()) writeNumbered(child, plan, [...number, index + 1]);
  };

  const writeMissions = ({ kind, missions }: Plan): void => {
    if (missions.length === 0) return;
    add(`${GENDER[kind][0]} ${WORDS[kind]} a pour principales missions :`);
    let group: string | undefined;
    for (const mission of missions) {
      if (mission.group !== group && mission.group !== undefined) add(`${mission.group} :`);
      group = mission.group;
      add(`${look.bullets[0]} ${mission.text}`);
      for (const child of mission.children) add(`${look.bullets[1]} ${child.text}`);
    }
  };

  const writeHead = (plan: Plan, above: Plan | null): void => {
    const [, determiner, e] = GENDER[plan.kind];
    if (plan.head === undefined) return;
    const isAbove = plan.head === null;
    if (isAbove && !above?.head) return;
    const headTitle = plan.head ?? above?.head ?? '';
    add(`${determiner} ${WORDS[plan.kind]} est ${isAbove ? `directement placé${e}` : `placé${e}`} sous l’autorité hiérarchique du ${headTitle} qui en assure le management.`);
  };

  const writeChart = (plan: Plan): void => {
    if (plan.children.length === 0) return;
    add(`${GENDER[plan.kind][0]} ${plan.name} est organisé${GENDER[plan.kind][2]} de la manière suivante :`);
    label(plan.name);
    const named = plan.children.filter(({ kind }) => kind !== 'fonction').map(({ name }) => name);
    for (const { kind, name } of plan.children) if (kind === 'fonction') label(name);
    while (named.length > 0) label(named.splice(0, look.boxesInRow).join(' '));
    lines.push('');
  };

  writeTitled(root, null);
  return lines.join(look.isSpaced ? '\n\n' : '\n');
}

function isTitled(plan: Plan, above: Plan): boolean {
  return plan.kind === 'pole' || plan.kind === 'direction' || above.kind === 'pole' || above.kind === 'direction-generale';
}

/** A text broken at the page's width, as a PDF gives it. */
function broken(text: string, { width }: Look): readonly string[] {
  const lines = [''];
  for (const word of text.split(' ')) {
    const last = lines.length - 1;
    const line = lines[last] ?? '';
    if (line !== '' && line.length + 1 + word.length > width) lines.push(word);
    else lines[last] = line === '' ? word : `${line} ${word}`;
  }
  return lines;
}
