import type { FoundFault } from './found-faults.ts';
import { closeDialog } from '../../../state/dialog-store.ts';
import { select } from '../../../state/selection-store.ts';

/** How often, and after how many milliseconds each, the sheet is looked at for the text. */
const TRIES = 20;
const PAUSE = 50;

/** Shows the entity of a fault, and the word chosen in its field where the sheet has one for it. */
export function openInSheet({ entityId, text, fault }: FoundFault): void {
  closeDialog();
  select([entityId], true);
  const look = (tries: number) => {
    const fields = document.querySelectorAll<HTMLTextAreaElement | HTMLInputElement>('[data-spelled]');
    const field = [...fields].find(({ value }) => value === text);
    if (field) {
      field.focus();
      field.setSelectionRange(fault.start, fault.end);
      field.scrollIntoView({ block: 'center' });
    } else if (tries > 0) setTimeout(look, PAUSE, tries - 1);
  };
  // Once the dialog has given the focus back.
  setTimeout(look, PAUSE, TRIES);
}
