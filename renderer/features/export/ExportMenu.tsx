import { Download } from 'lucide-react';
import { MenuTrigger } from 'react-aria-components';
import { findAction } from '../../actions/actions.ts';
import { entryOf } from '../../actions/menu-entry.ts';
import { useVersions } from '../../state/versions.ts';
import { Button } from '../../ui/Button.tsx';
import { Menu, type MenuEntry } from '../../ui/Menu.tsx';
import { EITHER, exportActions, GROUP_STARTS } from './actions.ts';
import { useIsExporting } from './export-store.ts';

export function ExportMenu() {
  const isExporting = useIsExporting();
  // What the document says of its version decides what is offered.
  useVersions((state) => state);
  const offered = exportActions.filter(({ id, isEnabled }) => !EITHER.has(id) || isEnabled());
  return (
    <MenuTrigger>
      <Button icon={Download} tone="primary" isPending={isExporting}>
        {isExporting ? 'Préparation…' : 'Exporter'}
      </Button>
      <Menu label="Exporter" placement="bottom end" entries={[...offered.map(({ id }) => explained(id)), { ...explained('houseStyle.open'), startsGroup: true }]} />
    </MenuTrigger>
  );
}

/** The entry of a form, with what it is good for. */
function explained(id: string): MenuEntry {
  const action = findAction(id);
  const use = action.detail?.() ?? null;
  return { ...entryOf(action), startsGroup: GROUP_STARTS.has(id), ...(use === null ? {} : { detail: use }) };
}
