import { createContext, useContext } from 'react';
import { HOUSE_STYLE } from '../../../../shared/document/house-style.ts';

/** The style of the document that is shown. */
export const StyleContext = createContext(HOUSE_STYLE);

export function useDocumentStyle() {
  return useContext(StyleContext);
}
