import { BookmarkPlus, Milestone } from 'lucide-react';
import type { Action } from '../../actions/actions.ts';
import { openDialog } from '../../state/dialog-store.ts';
import { sessionStore } from '../../state/session-store.ts';
import { changeVersions } from '../../state/versions.ts';
import { notify } from '../../state/notices.ts';

const isEnabled = () => sessionStore.getState().phase === 'ready';

export const versionActions: readonly Action[] = [
  {
    id: 'versions.open',
    label: 'Versions…',
    icon: Milestone,
    shortcuts: ['Alt+V'],
    scope: 'window',
    isEnabled,
    run: () => {
      openDialog({ type: 'versions', id: null });
    },
  },
  {
    id: 'versions.save',
    label: 'Enregistrer dans la version',
    icon: BookmarkPlus,
    shortcuts: ['Mod+S'],
    scope: 'window',
    isEnabled,
    run: savePresent,
  },
];

/** Saves the present state into its draft or project, or as a new draft, and says where. */
export async function savePresent(): Promise<void> {
  const reply = await changeVersions('versions.save', {});
  if (!reply) return;
  const { version } = reply;
  const message = version ? `L’état présent est enregistré dans « ${version.name} ».` : 'Tout est déjà dans la version.';
  notify({ tone: 'info', message });
}
