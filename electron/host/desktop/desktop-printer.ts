import type { Session, WebContents } from 'electron';
import { UserError } from '../../../shared/result.ts';
import type { PrintPage } from '../../services/export-job/print-page.ts';
import { withPage } from '../print/with-page.ts';

/** What is asked of an Electron window that nobody sees. */
export interface PrintingWindow {
  loadFile(path: string): Promise<void>;
  readonly webContents: Pick<WebContents, 'printToPDF'>;
  isDestroyed(): boolean;
  destroy(): void;
}

/** The session of such windows: what they show was written for them, and needs nothing else. */
export const PRINTING_SESSION = 'impression';

/** Electron prints the page as its engine lays it out, headings as the outline. @param open a new window, not shown */
export function desktopPrinter(open: () => PrintingWindow): PrintPage {
  return (html, signal) =>
    withPage('page.html', html, async (page) => {
      const window = open();
      const close = () => {
        if (!window.isDestroyed()) window.destroy();
      };
      signal?.addEventListener('abort', close);
      try {
        await window.loadFile(page);
        return await window.webContents.printToPDF({
          preferCSSPageSize: true,
          printBackground: true,
          generateTaggedPDF: true,
          generateDocumentOutline: true,
        });
      } catch {
        throw new UserError('print-failed', 'OGS n’a pas pu construire ce PDF : réessayez, ou exportez en .docx ou en .html.');
      } finally {
        signal?.removeEventListener('abort', close);
        close();
      }
    });
}

/** Lets a page of that session load itself and what it holds, and nothing else. */
export function guardPrinting({ webRequest }: { readonly webRequest: Pick<Session['webRequest'], 'onBeforeRequest'> }): void {
  webRequest.onBeforeRequest(({ url, resourceType }, decide) => {
    const isItself = resourceType === 'mainFrame' && url.startsWith('file:');
    decide({ cancel: !isItself && !url.startsWith('data:') });
  });
}
