import type { Tally } from './context.ts';

/** What the reading changed or left out, one French sentence each. */
export function notesOf(tally: Tally): readonly string[] {
  const { insertions, deletions, moves, footnotes, images, contentsLines, foreignParts } = tally;
  const notes: string[] = [];
  if (insertions + deletions + moves > 0) {
    const counts = [
      counted(insertions, 'insertion', 'insertions'),
      counted(deletions, 'suppression', 'suppressions'),
      counted(moves, 'déplacement', 'déplacements'),
    ].filter((text) => text !== '');
    notes.push(`Le document porte des modifications suivies, lues comme acceptées : ${counts.join(', ')}.`);
  }
  if (footnotes > 0) {
    notes.push(
      footnotes === 1
        ? 'Une note de bas de page n’a pas été reprise.'
        : `${footnotes} notes de bas de page n’ont pas été reprises.`,
    );
  }
  if (contentsLines > 0) {
    notes.push(`La table des matières n’a pas été reprise (${counted(contentsLines, 'ligne', 'lignes')}).`);
  }
  if (images > 0) {
    notes.push(
      images === 1
        ? 'Une image du document n’a pas été lue : si elle montre un organigramme, ses entités sont à vérifier.'
        : `${images} images du document n’ont pas été lues : si elles montrent des organigrammes, leurs entités sont à vérifier.`,
    );
  }
  if (foreignParts > 0) notes.push('Une partie du document, insérée dans un autre format, n’a pas été lue.');
  return notes;
}

function counted(count: number, one: string, many: string): string {
  if (count === 0) return '';
  return `${count} ${count === 1 ? one : many}`;
}
