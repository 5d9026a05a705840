import { createStore, useStore } from 'zustand';
import type { EntityId } from '../../shared/model/entity.ts';

/** A state of the file that one may compare: as it is now, or a version by its id. */
export type ComparedRef = { readonly from: 'present' } | { readonly from: 'version'; readonly id: string };

/** A page of the help. */
export type HelpPage = 'guide' | 'shortcuts' | 'accessibility';

/** The dialog that is open: one at a time, opened by any feature's action, shown by its own feature. */
export type OpenDialog =
  | { readonly type: 'move'; readonly ids: readonly EntityId[] }
  | { readonly type: 'create'; readonly parentId: EntityId | null; readonly afterId: EntityId | null }
  | { readonly type: 'delete'; readonly ids: readonly EntityId[] }
  | { readonly type: 'transfer'; readonly fromId: EntityId; readonly indexes: readonly number[] }
  | { readonly type: 'mergeEntities'; readonly ids: readonly EntityId[] }
  | { readonly type: 'splitEntity'; readonly id: EntityId }
  | { readonly type: 'palette' }
  | { readonly type: 'spelling' }
  | { readonly type: 'dictionary' }
  | { readonly type: 'import' }
  | { readonly type: 'versions'; readonly id: string | null }
  | { readonly type: 'compare'; readonly left: ComparedRef | null; readonly right: ComparedRef | null }
  | { readonly type: 'merge' }
  | { readonly type: 'kinds' }
  | { readonly type: 'houseStyle' }
  | { readonly type: 'start' }
  | { readonly type: 'help'; readonly page: HelpPage };

const dialogStore = createStore<{ readonly dialog: OpenDialog | null }>(() => ({ dialog: null }));

export function openDialog(dialog: OpenDialog): void {
  dialogStore.setState({ dialog });
}

export function closeDialog(): void {
  dialogStore.setState({ dialog: null });
}

/** The open dialog of this type, if it is the one. */
export function useDialog<T extends OpenDialog['type']>(
  type: T,
): Extract<OpenDialog, { type: T }> | null {
  return useStore(dialogStore, ({ dialog }) =>
    dialog?.type === type ? (dialog as Extract<OpenDialog, { type: T }>) : null,
  );
}

/** Calls back when a dialog opens or closes, until the returned function is called. */
export const subscribeToDialogs = (listener: () => void): (() => void) => dialogStore.subscribe(listener);

export function isDialogOpen(): boolean {
  return dialogStore.getState().dialog !== null;
}
