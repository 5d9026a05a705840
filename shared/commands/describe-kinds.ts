import type { EntityKind } from '../model/kind.ts';

const FIELDS: Readonly<Record<keyof EntityKind, string>> = {
  id: 'identifiant',
  label: 'nom',
  gender: 'genre',
  parents: 'places permises',
  counted: 'décompte',
  countLabel: 'libellé du décompte',
  supervisor: 'encadrement usuel',
  managementScope: 'portée du management',
  titled: 'section du document',
  managementLine: 'ligne managériale',
  hue: 'couleur',
};

/** What a new table of kinds changes, as a line of the journal. */
export function describeKinds(before: readonly EntityKind[], after: readonly EntityKind[]): string {
  const former = new Map(withHues(before, after).map((kind) => [kind.id, kind]));
  const next = new Map(after.map((kind) => [kind.id, kind]));
  const lines = [
    ...after.filter(({ id }) => !former.has(id)).map(({ label }) => `Nouveau type d’entité : « ${label.singular} »`),
    ...before.filter(({ id }) => !next.has(id)).map(({ label }) => `Type d’entité supprimé : « ${label.singular} »`),
  ];
  // What follows in other kinds from one that came or went needs no line of its own.
  if (lines.length === 0) {
    for (const kind of withHues(after, before)) {
      const known = former.get(kind.id);
      const fields = known ? changedFields(known, kind) : [];
      if (!known || fields.length === 0) continue;
      const isRenamed = known.label.singular !== kind.label.singular;
      lines.push(
        isRenamed
          ? `Type d’entité « ${known.label.singular} » renommé « ${kind.label.singular} »`
          : `Type d’entité « ${kind.label.singular} » : ${fields.map((field) => FIELDS[field]).join(', ')}`,
      );
    }
  }
  const [first] = lines;
  if (first === undefined) return 'Ordre des types d’entités';
  return lines.length === 1 ? first : `${lines.length} types d’entités modifiés`;
}

/** Hues of the design. */
const HUES = 12;

/**
 * The kinds with the colour that each has by its rank, where the other table gives it one of its own: a
 * colour that a kind only keeps is no change.
 */
function withHues(kinds: readonly EntityKind[], others: readonly EntityKind[]): readonly EntityKind[] {
  return kinds.map((kind, rank) => {
    const isGiven = others.some(({ id, hue }) => id === kind.id && hue !== undefined);
    return isGiven ? { ...kind, hue: kind.hue ?? rank % HUES } : kind;
  });
}

function changedFields(a: EntityKind, b: EntityKind): readonly (keyof EntityKind)[] {
  return (Object.keys(FIELDS) as (keyof EntityKind)[]).filter((key) => JSON.stringify(a[key]) !== JSON.stringify(b[key]));
}
