import type { Command } from '../../../shared/commands/command.ts';
import { impactOf } from '../../../shared/impact/impact-of.ts';
import { impactText } from '../../../shared/impact/impact-text.ts';
import type { Organisation } from '../../../shared/model/organisation.ts';

/** How long a pointer rests before the document is built to tell the impact: longer where that takes longer. */
export function impactPause({ entities }: Organisation): number {
  return entities.size > 2000 ? 600 : 90;
}

/** What a command would change in the document; `null` where the model refuses it. */
export function impactLine(organisation: Organisation, command: Command): string | null {
  const impact = impactOf(organisation, command);
  return impact.ok ? impactText(impact.value) : null;
}
