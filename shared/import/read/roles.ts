import type { EntityId } from '../../model/entity.ts';
import type { SupervisionRole } from '../../model/supervision.ts';
import { contentWords, writingKey } from '../text/fold.ts';
import { uppersOf, type Draft, type FoundRole } from './draft.ts';
import type { KindBook } from './kinds.ts';

/**
 * The supervision of an entity: own supervisors with their titles as written; the head of an entity
 * above where the text says « directement », or names that very head.
 */
export function rolesOf(
  draft: Draft,
  kinds: KindBook,
  idOf: ReadonlyMap<Draft, EntityId>,
): SupervisionRole[] {
  const roles: SupervisionRole[] = [];
  for (const role of draft.roles) {
    const above = role.authority === 'hierarchique' ? headAbove(draft, role, kinds) : null;
    const ofAncestor = above ? idOf.get(above) : undefined;
    const { authority, title } = role;
    if (roles.some((one) => one.authority === authority && one.title === title)) continue;
    roles.push({ authority, title, ...(ofAncestor === undefined ? {} : { ofAncestor }) });
  }
  return roles;
}

/** The entity above whose head the role is. */
function headAbove(draft: Draft, role: FoundRole, kinds: KindBook): Draft | null {
  const uppers = uppersOf(draft).filter((one) => !one.isGroup);
  const key = titleKey(role.title);
  const named = uppers.find((one) => one.roles.some((own) => own.authority === 'hierarchique' && titleKey(own.title) === key));
  if (named && (role.isDirect || isSpecific(role.title, kinds))) return named;
  if (!role.isDirect) return null;
  const [firstWord = ''] = contentWords(role.title);
  const ofKind = uppers.find((one) => {
    const usual = kinds.get(kinds.kindOf(one))?.supervisor?.function ?? one.roles[0]?.title ?? '';
    return contentWords(usual)[0] === firstWord;
  });
  return ofKind ?? uppers[0] ?? null;
}

/** Whether a title names somebody in particular, beyond « Responsable de service ». */
function isSpecific(title: string, kinds: KindBook): boolean {
  const nouns = new Set(kinds.kinds.flatMap((kind) => contentWords(kind.label.singular)));
  return contentWords(title).filter((word) => !nouns.has(word)).length > 1;
}

function titleKey(title: string): string {
  return contentWords(title).join(' ') || writingKey(title);
}
