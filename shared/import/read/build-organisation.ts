import { DEFAULT_SETTINGS } from '../../model/default-kinds.ts';
import type { Entity, EntityId } from '../../model/entity.ts';
import type { Organisation } from '../../model/organisation.ts';
import { WordBook } from '../names/casing.ts';
import { chooseName } from '../names/choose-name.ts';
import { organisationName } from '../names/organisation-name.ts';
import { buildReport } from './build-report.ts';
import type { Draft } from './draft.ts';
import type { Imported, Reading } from './reading.ts';
import { rolesOf } from './roles.ts';
import { withSourceForms } from './source-forms.ts';
import { orderSiblings } from './sibling-order.ts';
import { wrongSummary } from './wrong-summary.ts';

/** Makes the organisation and its report of what was read. */
export function buildOrganisation(reading: Reading): Imported {
  const { names, kinds, doubts, front, furniture, context } = reading;
  const words = new WordBook();
  for (const unit of reading.units) if (unit.type !== 'title') words.learn(unit.text);

  const groups = names.drafts.filter((draft) => draft.isGroup);
  const headingOf = new Map(groups.flatMap((group) => group.members.map((member) => [member, group.heading] as const)));
  const ordered = inOrder(
    names.drafts.filter((draft) => !draft.isGroup),
    (draft) => (draft.heading ?? headingOf.get(draft))?.line,
  );
  const rankOf = new Map(ordered.map(({ draft }, rank) => [draft, rank]));
  const idOf = new Map<Draft, EntityId>(ordered.map(({ draft }) => [draft, context.newId()]));
  const kindOf = new Map(ordered.map(({ draft }) => [draft, kinds.kindOf(draft)]));
  for (const { draft } of ordered) {
    const kind = kindOf.get(draft) ?? '';
    const parentKind = draft.parent ? (kindOf.get(draft.parent) ?? null) : null;
    kinds.allow(kind, parentKind);
    if (draft.heading && draft.number.length === 0 && draft.numberParent === null) kinds.title(kind, parentKind);
  }
  const groupOf = new Map(groups.flatMap((group) => (group.members[0] ? [[group.members[0], group] as const] : [])));
  /** An entity shares texts with one group only. */
  const grouped = new Set<Draft>();
  const entities = new Map<EntityId, Entity>();
  for (const { draft, position } of ordered) {
    const id = idOf.get(draft) ?? '';
    const chosen = chooseName(draft, words);
    if (chosen.mistyped) {
      doubts.add('mistyped-title', `Le titre « ${chosen.mistyped.text} » paraît fautif : ailleurs, le document écrit « ${chosen.name} ».`, chosen.mistyped.line, [draft], () => ({
        answers: [{ type: 'accept' }, { type: 'rename', id, name: words.inOrdinaryLetters(chosen.mistyped?.text ?? '') }],
      }));
    }
    const group = groupOf.get(draft);
    const sharing = (grouped.has(draft) ? [] : (group ? group.members.slice(1) : draft.sharedWith))
      .filter((one) => one !== draft && !grouped.has(one))
      .sort((a, b) => (rankOf.get(a) ?? 0) - (rankOf.get(b) ?? 0));
    for (const one of sharing.length > 0 ? [draft, ...sharing] : []) grouped.add(one);
    entities.set(id, {
      id,
      parentId: draft.parent ? (idOf.get(draft.parent) ?? null) : null,
      position,
      kind: kindOf.get(draft) ?? '',
      name: chosen.name,
      aliases: [...chosen.aliases],
      supervision: rolesOf(draft, kinds, idOf),
      purpose: draft.purpose,
      missions: draft.missions,
      blocks: draft.blocks,
      clauses: draft.clauses,
      sourceClauses: draft.sourceClauses,
      sharedWith: sharing.flatMap((one) => idOf.get(one) ?? []),
      ...(group && sharing.length > 0 ? { sharedTitle: chooseName(group, words).name } : {}),
    });
  }
  const organisation = withSourceForms(reading, {
    name: organisationName(reading.units) ?? 'Département',
    settings: {
      documentTitle: furniture.documentTitle ?? DEFAULT_SETTINGS.documentTitle,
      issuer: furniture.issuer ?? DEFAULT_SETTINGS.issuer,
      topAuthority: reading.topAuthority ?? DEFAULT_SETTINGS.topAuthority,
      preamble: [...front.preamble],
      managementLineNote: front.managementLineNote,
    },
    kinds: kinds.kinds,
    entities,
    waiting: new Map(),
  }, idOf);
  const counted = withRepairedCounts(reading, organisation);
  return { organisation: counted, report: buildReport(reading, counted, idOf) };
}

/** The organisation with the counts of its summary that it prints otherwise. */
function withRepairedCounts(reading: Reading, organisation: Organisation): Organisation {
  const repairedCounts = wrongSummary(reading, organisation).map(({ kind, written, printed }) => ({ kind: kind.id, written, printed }));
  return repairedCounts.length === 0 ? organisation : { ...organisation, settings: { ...organisation.settings, repairedCounts } };
}

/** Parents first, siblings in their order. */
function inOrder(drafts: readonly Draft[], sectionLineOf: (draft: Draft) => number | undefined): readonly { draft: Draft; position: number }[] {
  const below = new Map<Draft | null, Draft[]>();
  for (const draft of drafts) {
    const siblings = below.get(draft.parent);
    if (siblings) siblings.push(draft);
    else below.set(draft.parent, [draft]);
  }
  const ordered: { draft: Draft; position: number }[] = [];
  const visit = (parent: Draft | null): void => {
    for (const [position, draft] of orderSiblings(below.get(parent) ?? [], sectionLineOf).entries()) {
      ordered.push({ draft, position });
      visit(draft);
    }
  };
  visit(null);
  return ordered;
}
