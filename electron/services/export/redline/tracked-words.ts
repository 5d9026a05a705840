import { wordChanges } from '../../../../shared/redline/word-changes.ts';
import { runXml } from '../docx/xml-text.ts';
import type { Revisions } from './revisions.ts';

/** A text that became another, as runs: what is removed, then what is added. */
export function trackedWords(before: string, after: string, revisions: Revisions, look = ''): string {
  return wordChanges(before, after)
    .map((change) =>
      change.kind === 'kept'
        ? runXml(change.text, look)
        : revisions.text('del', change.removed, look) + revisions.text('ins', change.added, look),
    )
    .join('');
}
