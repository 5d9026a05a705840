import { Download } from 'lucide-react';
import { MenuTrigger } from 'react-aria-components';
import { findAction } from '../../actions/actions.ts';
import { entryOf } from '../../actions/menu-entry.ts';
import { Button } from '../../ui/Button.tsx';
import { Menu } from '../../ui/Menu.tsx';
import { exportActions } from './actions.ts';
import { useIsExporting } from './export-store.ts';

export function ExportMenu() {
  const isExporting = useIsExporting();
  return (
    <MenuTrigger>
      <Button icon={Download} tone="primary" isPending={isExporting}>
        {isExporting ? 'Préparation…' : 'Exporter'}
      </Button>
      <Menu
        label="Exporter"
        placement="bottom end"
        entries={exportActions.map(({ id }) => entryOf(findAction(id)))}
      />
    </MenuTrigger>
  );
}
