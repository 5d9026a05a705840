import { ActionButton } from '../actions/ActionButton.tsx';
import { EntityMenu } from '../actions/EntityMenu.tsx';
import { CompareDialog } from '../features/compare/index.ts';
import { ExportProgress } from '../features/export-progress/index.ts';
import { ExportMenu } from '../features/export/index.ts';
import { HelpDialog } from '../features/help/index.ts';
import { JournalButton } from '../features/history/index.ts';
import { ImportDialog, SampleStrip } from '../features/import/index.ts';
import { TransferDialog } from '../features/inspector/index.ts';
import { HouseStyleDialog } from '../features/house-style/index.ts';
import { KindsDialog } from '../features/kinds/index.ts';
import { MergeCopyDialog } from '../features/merge/index.ts';
import { MoveDialog } from '../features/move/index.ts';
import { PaletteDialog } from '../features/palette/index.ts';
import { MergeDialog, SplitDialog } from '../features/restructure/index.ts';
import { DictionaryDialog, SpellingDialog } from '../features/spelling/index.ts';
import { NoFilePage, OrganisationMenu, StartDialog, useFileSwitch } from '../features/start/index.ts';
import { StatusBar } from '../features/status/index.ts';
import { CreateDialog, DeleteDialog } from '../features/structure/index.ts';
import { VersionButton, VersionsDialog } from '../features/versions/index.ts';
import { SpellingMenu } from '../spelling/menu/SpellingMenu.tsx';
import { Tour } from '../features/tour/index.ts';
import { useSession } from '../state/session-store.ts';
import { classesOf } from '../ui/classes.ts';
import { Toasts } from '../ui/Toasts.tsx';
import { ConnectionStrip } from './ConnectionStrip.tsx';
import { FailurePanel } from './FailurePanel.tsx';
import { Header } from './Header.tsx';
import { Panels } from './Panels.tsx';
import { useNativeMenu } from './native-menu/use-native-menu.ts';
import { showFromTheTop, useFirstView } from './use-first-view.ts';
import { useShortcuts } from './use-shortcuts.ts';
import styles from './App.module.css';

const cx = classesOf(styles);

export function App() {
  const phase = useSession((state) => state.phase);
  useShortcuts();
  useFirstView();
  useFileSwitch();
  useNativeMenu();
  if (phase === 'failed') return <FailurePanel />;
  if (phase === 'no-file') return <NoFilePage />;
  return (
    <div className={cx('app')} aria-busy={phase === 'loading'}>
      <Header organisation={<OrganisationMenu />} version={<VersionTools />} exportMenu={<ExportMenu />} />
      <div>
        <ConnectionStrip />
        <SampleStrip />
      </div>
      {phase === 'ready' ? <Panels /> : <main />}
      <StatusBar journal={<JournalButton />} />
      <EntityMenu />
      <MoveDialog />
      <CreateDialog />
      <DeleteDialog />
      <TransferDialog />
      <MergeDialog />
      <SplitDialog />
      <PaletteDialog />
      <ImportDialog onImported={showFromTheTop} />
      <VersionsDialog />
      <CompareDialog />
      <MergeCopyDialog />
      <KindsDialog />
      <HouseStyleDialog />
      <StartDialog />
      <HelpDialog />
      <ExportProgress />
      <SpellingDialog />
      <DictionaryDialog />
      <SpellingMenu />
      <Tour />
      <Toasts />
    </div>
  );
}

/** Which version one works on, and what it is compared with. */
function VersionTools() {
  return (
    <>
      <VersionButton />
      <ActionButton id="compare.open" />
    </>
  );
}
