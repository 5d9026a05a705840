import type { ClauseName, Entity } from '../model/entity.ts';
import type { Organisation } from '../model/organisation.ts';
import { clauseOf, type ClauseOptions } from '../language/clauses/clauses-of.ts';
import { jointTechnicalSupervision } from '../language/clauses/technical-supervision.ts';
import type { BlockSink } from './block-sink.ts';
import { chartOf, describeChart } from './chart-block.ts';
import { sourceOf } from './field-blocks.ts';
import type { ParagraphBlock } from './model.ts';
import { silentChildrenOf } from './parts.ts';

/** Everything the parts of a section are written from. */
export interface SectionContext {
  readonly organisation: Organisation;
  readonly sink: BlockSink;
  readonly clauses: ClauseOptions;
}

/** The clause as a paragraph, when it has something to say. */
export function addClause(context: SectionContext, entity: Entity, name: ClauseName): void {
  const { text, origin } = clauseOf(context.organisation, entity, name, context.clauses);
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

/** The composition sentence and the org chart under it. */
export function addComposition(context: SectionContext, entity: Entity): void {
  const root = chartOf(context.organisation, entity);
  addClause(context, entity, 'composition');
  if (root) {
    context.sink.generated(
      { type: 'chart', root, description: describeChart(root) },
      sourceOf(entity, 'composition'),
    );
  }
}

/** The closing sentences of those below that have no heading to put them under. */
export function addSilentSupervision(context: SectionContext, entity: Entity): void {
  const { organisation, clauses, sink } = context;
  const isWorded = (child: Entity) =>
    clauseOf(organisation, child, 'technicalSupervision', clauses).origin !== 'standard';
  const children = silentChildrenOf(organisation, entity);
  const standard = children.filter((child) => !isWorded(child));
  for (const child of children.filter(isWorded)) addClause(context, child, 'technicalSupervision');
  for (const text of jointTechnicalSupervision(organisation, standard)) {
    sink.generated({ type: 'paragraph', look: 'body', text }, sourceOf(entity, 'technicalSupervision'));
  }
}
