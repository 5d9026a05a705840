import type { DesktopFiles } from '../../services/files/workplace.ts';

/** What is asked of Electron's dialogs and shell. */
export interface FileDialogs {
  showOpenDialog(options: {
    title: string;
    defaultPath: string;
    filters: { name: string; extensions: string[] }[];
    properties: 'openFile'[];
  }): Promise<{ readonly canceled: boolean; readonly filePaths: readonly string[] }>;
}

export interface FileManager {
  showItemInFolder(path: string): void;
}

/** The system's own dialog and file manager. @param folder where the dialog starts */
export function desktopFiles(dialogs: FileDialogs, manager: FileManager, folder: string): DesktopFiles {
  return {
    async choose() {
      const { canceled, filePaths } = await dialogs.showOpenDialog({
        title: 'Ouvrir une organisation',
        defaultPath: folder,
        filters: [{ name: 'Organisation OGS', extensions: ['ogs'] }],
        properties: ['openFile'],
      });
      return canceled ? null : (filePaths[0] ?? null);
    },
    reveal(path) {
      manager.showItemInFolder(path);
    },
  };
}
