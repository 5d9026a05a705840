import type { ExportStep } from '../export/export-organisation.ts';

/** How far an export has come at each of its steps, and what is said of it; shares measured on the reference. */
export const PROGRESS: Readonly<Record<ExportStep | 'starting' | 'printing', { readonly percent: number; readonly step: string }>> = {
  starting: { percent: 5, step: 'Préparation' },
  composing: { percent: 15, step: 'Rédaction du document' },
  checking: { percent: 30, step: 'Relevé des corrections' },
  writing: { percent: 50, step: 'Mise en page et écriture du fichier' },
  printing: { percent: 70, step: 'Impression du PDF' },
  sending: { percent: 95, step: 'Remise du fichier' },
};
