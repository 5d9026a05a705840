import type { ClauseName, Entity } from '../model/entity.ts';
import type { Organisation } from '../model/organisation.ts';
import { clauseOf, standardClause, type Wording } from '../language/clauses/clauses-of.ts';
import { jointTechnicalSupervision } from '../language/clauses/technical-supervision.ts';
import { childrenOf } from '../model/tree.ts';
import { isStillSaid, wordingOf } from '../language/source-wording.ts';
import type { BlockSink } from './block-sink.ts';
import { chartOf, describeChart } from './chart-block.ts';
import { sourceOf } from './field-blocks.ts';
import { houseStyleOf } from './house-style.ts';
import type { ParagraphBlock } from './model.ts';
import { silentChildrenOf } from './parts.ts';

/** Everything the parts of a section are written from. */
export interface SectionContext {
  readonly organisation: Organisation;
  readonly sink: BlockSink;
  readonly wording: Wording;
}

/** The clause as a paragraph, when it has something to say. */
export function addClause(context: SectionContext, entity: Entity, name: ClauseName): void {
  if (houseStyleOf(context.organisation).withoutClauses.includes(name)) return;
  const { text, origin } = clauseOf(context.organisation, entity, name, context.wording);
  if (text === '') return;
  const isLeadIn = text.trimEnd().endsWith(':');
  const block: Omit<ParagraphBlock, 'source' | 'generated'> = {
    type: 'paragraph',
    look: isLeadIn ? 'lead-in' : 'body',
    text,
  };
  const source = sourceOf(entity, name);
  if (origin === 'standard') context.sink.generated(block, source);
  else context.sink.free(block, source);
}

/** The org chart of what stands below, unless the imported document has none for the same composition. */
export function addChart(context: SectionContext, entity: Entity): void {
  const { organisation, sink, wording } = context;
  if (!houseStyleOf(organisation).parts.charts) return;
  if (wording === 'source' && hasNoChartInSource(organisation, entity)) return;
  const root = chartOf(organisation, entity, wording);
  if (root) sink.generated({ type: 'chart', root, description: describeChart(root) }, sourceOf(entity, 'composition'));
}

/** What stands below as a list, where the imported document lists it instead of drawing it. */
export function addComponents(context: SectionContext, entity: Entity): void {
  const { organisation, sink, wording } = context;
  if (wording === 'standard' || entity.sourceForms?.order.includes('composition:list') !== true) return;
  if (!hasNoChartInSource(organisation, entity)) return;
  const rank = (child: Entity) => child.sourceForms?.itemRank ?? Number.MAX_SAFE_INTEGER;
  const items = childrenOf(organisation, entity.id)
    .toSorted((a, b) => rank(a) - rank(b))
    .map((child) => ({ text: wordingOf(child, 'item', child.name) ?? child.name, children: [] }));
  if (items.length > 0) sink.generated({ type: 'list', items }, sourceOf(entity, 'composition'));
}

function hasNoChartInSource(organisation: Organisation, entity: Entity): boolean {
  const order = entity.sourceForms?.order ?? [];
  return order.length > 0 && !order.includes('chart') && isStillSaid(entity, 'composition', standardClause(organisation, entity, 'composition'));
}

/** The closing sentences of those below that have no heading to put them under. */
export function addSilentSupervision(context: SectionContext, entity: Entity): void {
  const { organisation, wording, sink } = context;
  if (houseStyleOf(organisation).withoutClauses.includes('technicalSupervision')) return;
  const isWorded = (child: Entity) =>
    clauseOf(organisation, child, 'technicalSupervision', wording).origin !== 'standard';
  const children = silentChildrenOf(organisation, entity);
  const standard = children.filter((child) => !isWorded(child));
  for (const child of children.filter(isWorded)) addClause(context, child, 'technicalSupervision');
  for (const text of jointTechnicalSupervision(organisation, standard)) {
    sink.generated({ type: 'paragraph', look: 'body', text }, sourceOf(entity, 'technicalSupervision'));
  }
}
