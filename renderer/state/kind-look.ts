import type { KindId } from '../../shared/model/kind.ts';
import type { Organisation } from '../../shared/model/organisation.ts';

/** How a kind of entity is shown: its label, and its hue by its rank among the organisation's kinds. */
export function kindLook(
  organisation: Organisation,
  kindId: KindId,
): { readonly label: string; readonly hue: number } {
  const index = organisation.kinds.findIndex(({ id }) => id === kindId);
  return { label: organisation.kinds[index]?.label.singular ?? kindId, hue: Math.max(0, index) };
}
