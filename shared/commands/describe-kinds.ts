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
  const former = new Map(before.map((kind) => [kind.id, kind]));
  const next = new Map(after.map((kind) => [kind.id, kind]));
  const lines = [
    ...after.filter(({ id }) => !former.has(id)).map(({ label }) => `Nouveau type d’entité : « ${label.singular} »`),
    ...before.filter(({ id }) => !next.has(id)).map(({ label }) => `Type d’entité supprimé : « ${label.singular} »`),
  ];
  // What follows in other kinds from one that came or went needs no line of its own.
  if (lines.length === 0) {
    for (const kind of after) {
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

function changedFields(a: EntityKind, b: EntityKind): readonly (keyof EntityKind)[] {
  return (Object.keys(FIELDS) as (keyof EntityKind)[]).filter((key) => JSON.stringify(a[key]) !== JSON.stringify(b[key]));
}
