import type { DocumentModel } from '../model.ts';
import { pagesOfDocument, type DocumentPages } from './document-pages.ts';

/** The page of each heading and the number of pages. */
export function headingPages(model: DocumentModel): Pick<DocumentPages, 'pages' | 'pageOf'> {
  return pagesOfDocument(model);
}
