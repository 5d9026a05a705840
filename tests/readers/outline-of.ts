import type { Organisation } from '../../shared/model/organisation.ts';
import { inDocumentOrder, pathOf } from '../../shared/model/tree.ts';

/** What two imports of one document must agree on: entities by their path, with missions and supervision. */
export interface EntityOutline {
  readonly path: string;
  readonly kind: string;
  readonly missions: readonly string[];
  readonly supervision: readonly string[];
}

/** The organisation by names, without identifiers, in the order of the document. */
export function outlineOf(organisation: Organisation): readonly EntityOutline[] {
  const nameOf = (id: string) => organisation.entities.get(id)?.name ?? id;
  return inDocumentOrder(organisation).map((entity) => ({
    path: pathOf(organisation, entity.id).join(' > '),
    kind: entity.kind,
    missions: entity.missions.flatMap(({ text, group, children }) => [
      `${group === undefined ? '' : `[${group}] `}${text}`,
      ...children.map((child) => `  ${child.text}`),
    ]),
    supervision: entity.supervision.map(({ authority, title, ofAncestor }) =>
      `${authority}: ${ofAncestor === undefined ? title : `@${nameOf(ofAncestor)}`}`,
    ),
  }));
}
