import type { KindId } from '../../shared/model/kind.ts';
import type { Organisation } from '../../shared/model/organisation.ts';

/** How a kind of entity is shown: its label, and its hue: the one it was given, or that of its rank among the kinds. */
export function kindLook(
  organisation: Pick<Organisation, 'kinds'>,
  kindId: KindId,
): { readonly label: string; readonly hue: number } {
  const index = organisation.kinds.findIndex(({ id }) => id === kindId);
  const kind = organisation.kinds[index];
  return { label: kind?.label.singular ?? kindId, hue: kind?.hue ?? Math.max(0, index) };
}
