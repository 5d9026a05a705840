import fc from 'fast-check';
import { expect, test } from 'vitest';
import { importLines } from '../../shared/import/import-lines.ts';
import { findViolations } from '../../shared/model/invariants.ts';
import type { Organisation } from '../../shared/model/organisation.ts';
import { childrenOf } from '../../shared/model/tree.ts';
import { unwrap } from '../../shared/result.ts';
import { countingIds } from '../support/organisations.ts';
import { plans, type Plan } from './random-organisation.ts';
import { writeDocument, type Look } from './write-document.ts';

const looks: fc.Arbitrary<Look> = fc.record({
  bullets: fc.constantFrom<[string, string]>(['-', 'o'], ['•', '–'], ['*', '-'], ['–', '▪']),
  numberEnd: fc.constantFrom('' as const, '.' as const, ' -' as const),
  boxesInRow: fc.integer({ min: 1, max: 3 }),
  width: fc.constantFrom(70, 100, 10_000),
  isSpaced: fc.boolean(),
  hasAccents: fc.boolean(),
});

function read(text: string) {
  const lines = text.split('\n').map((line, index) => ({ number: index + 1, text: line }));
  return unwrap(importLines(lines, { fileName: 'random.txt', format: 'txt', newId: countingIds() }));
}

/** A plan and an organisation in one shape, to be compared whole. */
function ofPlan(plan: Plan, above: Plan | null): unknown {
  const head = plan.head === null ? above?.head : plan.head;
  const roles: unknown[] = [];
  if (typeof head === 'string') roles.push([head, plan.head === null ? above?.name : null]);
  if (plan.hasReferent) roles.push([`Référent technique en charge du ${plan.name.toLowerCase()}`, null]);
  const { kind, name, purpose, missions, children } = plan;
  return { kind, name, roles, purpose, missions, children: children.map((child) => ofPlan(child, plan)) };
}

function ofOrganisation(organisation: Organisation, id: string | null): unknown[] {
  return childrenOf(organisation, id).map(({ id: own, kind, name, supervision, purpose, missions }) => ({
    kind,
    name,
    roles: supervision.map(({ title, ofAncestor }) => [title, organisation.entities.get(ofAncestor ?? '')?.name ?? null]),
    purpose,
    missions,
    children: ofOrganisation(organisation, own),
  }));
}

test('a random organisation written as a document is read back the same', () => {
  fc.assert(
    fc.property(plans, looks, (plan, look) => {
      const { organisation, report } = read(writeDocument(plan, look));
      expect(ofOrganisation(organisation, null)).toEqual([ofPlan(plan, null)]);
      expect(report.unrecognised).toEqual([]);
      expect(findViolations(organisation)).toEqual([]);
    }),
    { numRuns: 200 },
  );
}, 180_000);
