import type { ReactNode } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import { ActionButton } from '../../actions/ActionButton.tsx';
import { closeDialog, openDialog, useDialog, type HelpPage } from '../../state/dialog-store.ts';
import { useSession } from '../../state/session-store.ts';
import { Button } from '../../ui/Button.tsx';
import { classesOf } from '../../ui/classes.ts';
import { FullWindow } from '../../ui/FullWindow.tsx';
import { AccessibilityPage } from './pages/AccessibilityPage.tsx';
import { GuidePage } from './pages/GuidePage.tsx';
import { ShortcutsPage } from './pages/ShortcutsPage.tsx';
import styles from './HelpDialog.module.css';

const cx = classesOf(styles);

const PAGES: readonly { readonly id: HelpPage; readonly label: string; readonly content: () => ReactNode }[] = [
  { id: 'guide', label: 'Prise en main', content: GuidePage },
  { id: 'shortcuts', label: 'Raccourcis clavier', content: ShortcutsPage },
  { id: 'accessibility', label: 'Accessibilité', content: AccessibilityPage },
];

/** The help: all of it is in the program, nothing is asked of a network. */
export function HelpDialog() {
  const dialog = useDialog('help');
  const version = useSession((state) => state.productVersion);
  if (!dialog) return null;
  return (
    <FullWindow
      title="Aide"
      subtitle={`OGS ${version}`}
      onClose={closeDialog}
      footer={
        <>
          <div className={cx('left')}>
            <ActionButton id="help.tour" isLabelled />
          </div>
          <Button tone="primary" onPress={closeDialog}>
            Fermer
          </Button>
        </>
      }
    >
      <Tabs
        orientation="vertical"
        className={cx('tabs')}
        selectedKey={dialog.page}
        onSelectionChange={(key) => {
          const page = PAGES.find(({ id }) => id === key);
          if (page) openDialog({ type: 'help', page: page.id });
        }}
      >
        <TabList aria-label="Pages de l’aide" className={cx('list')}>
          {PAGES.map(({ id, label }) => (
            <Tab key={id} id={id} className={cx('tab')}>
              {label}
            </Tab>
          ))}
        </TabList>
        {PAGES.map(({ id, content: Content }) => (
          <TabPanel key={id} id={id} className={cx('panel')}>
            <div className={cx('page')}>
              <Content />
            </div>
          </TabPanel>
        ))}
      </Tabs>
    </FullWindow>
  );
}
