import { actSchema, daySchema, type Version, type VersionStep } from '../../../shared/versions/version.ts';

/** What one college's votes are typed as. */
export interface VoteText {
  readonly college: string;
  readonly for: string;
  readonly against: string;
  readonly abstentions: string;
}

/** What was typed for a step; each step uses what it needs. */
export interface StepAnswers {
  /** ISO 8601. */
  readonly day: string;
  readonly number: string;
  readonly votes: readonly VoteText[];
}

/** The two colleges of a CST. */
const COLLEGES = ['représentants du personnel', 'représentants de la collectivité'];

export function emptyAnswers({ opinion }: Version): StepAnswers {
  const known = opinion?.votes ?? [];
  const votes = COLLEGES.map((college) => {
    const vote = known.find((one) => one.college === college);
    return { college, for: text(vote?.for), against: text(vote?.against), abstentions: text(vote?.abstentions) };
  });
  return { day: '', number: '', votes };
}

/** The step that the answers make; `null` while something it needs is missing or wrong. */
export function stepOf(version: Version, to: VersionStep['to'], { day, number, votes }: StepAnswers): VersionStep | null {
  const isDay = daySchema.safeParse(day).success;
  switch (to) {
    case 'brouillon':
    case 'projet':
    case 'retrait':
      return { to };
    case 'avis': {
      if (version.act) return { to };
      const counted = votes.map(votesOf);
      if (!isDay || counted.includes(null)) return null;
      return { to, opinion: { date: day, votes: counted.flatMap((vote) => (vote && isGiven(vote) ? [vote] : [])) } };
    }
    case 'arrete': {
      const act = actSchema.safeParse({ number, date: day });
      return act.success ? { to, act: act.data } : null;
    }
    case 'en-vigueur':
      return isDay ? { to, effectiveOn: day } : null;
  }
}

type Vote = NonNullable<Version['opinion']>['votes'][number];

/** The votes of a college, nothing typed being none; `null` for what is no count. */
function votesOf({ college, ...texts }: VoteText): Vote | null {
  const counts = [texts.for, texts.against, texts.abstentions].map((typed) => (typed.trim() === '' ? 0 : Number(typed)));
  if (!counts.every((count) => Number.isInteger(count) && count >= 0 && count <= 1000)) return null;
  const [votesFor = 0, against = 0, abstentions = 0] = counts;
  return { college, for: votesFor, against, abstentions };
}

function isGiven(vote: Vote): boolean {
  return vote.for + vote.against + vote.abstentions > 0;
}

function text(count: number | undefined): string {
  return count === undefined ? '' : String(count);
}
