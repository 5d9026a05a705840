import type { ComparisonForm } from '../../../../shared/api/compare-messages.ts';
import { matchEntities, type PairWish } from '../../../../shared/compare/match/match-entities.ts';
import { buildDocument } from '../../../../shared/document/build-document.ts';
import { compareOrganisations } from '../../../../shared/compare/compare-organisations.ts';
import type { DocumentModel } from '../../../../shared/document/model.ts';
import type { Organisation } from '../../../../shared/model/organisation.ts';
import type { Standing } from '../../../../shared/versions/standing.ts';
import type { Version } from '../../../../shared/versions/version.ts';
import { writeChangesXlsx } from './changes-xlsx.ts';
import { writeComparisonHtml } from './comparison-html.ts';
import { fileBaseName } from '../file-base-name.ts';
import { MEDIA_TYPES, type ExportedFile, type ExportStep } from '../export-organisation.ts';

/** A state that is compared, as its files speak of it. */
export interface ComparisonSide {
  readonly name: string;
  readonly organisation: Organisation;
  readonly version: Version | null;
  /** What the cover says of it, and whether PROJET crosses the pages of the files about it. */
  readonly standing: Standing;
}

/** What a file of a comparison is built from. */
export interface ComparisonOrder {
  readonly left: ComparisonSide;
  readonly right: ComparisonSide;
  readonly form: ComparisonForm;
  /** ISO 8601; empty: no date is written anywhere. */
  readonly date: string;
  readonly pairs: readonly PairWish[];
  /** Parts of the document left out of a redline; `projet`: no watermark, whatever state the file is about. */
  readonly without?: ReadonlySet<'cover' | 'toc' | 'projet'>;
}

/** File name and extension of each form: Dossier CST - Organisation générale des services - Projet 2027.docx. */
const FORMS: Readonly<Record<ComparisonForm, { readonly title: string; readonly extension: 'docx' | 'xlsx' | 'html' }>> = {
  redline: { title: 'Suivi des modifications', extension: 'docx' },
  cst: { title: 'Dossier CST', extension: 'docx' },
  xlsx: { title: 'Tableau des changements', extension: 'xlsx' },
  html: { title: 'Comparaison', extension: 'html' },
};

/** Builds a file from what changed between two states; the same order gives the same bytes. */
export async function exportComparison(order: ComparisonOrder, onStep?: (step: ExportStep) => void): Promise<ExportedFile> {
  const { title, extension } = FORMS[order.form];
  return {
    fileName: `${fileBaseName(`${title} - ${order.right.organisation.settings.documentTitle} - ${order.right.name}`)}.${extension}`,
    mediaType: MEDIA_TYPES[extension],
    bytes: await bytesOf(order, onStep),
    corrections: [],
  };
}

async function bytesOf(order: ComparisonOrder, onStep?: (step: ExportStep) => void): Promise<Uint8Array> {
  const { left, right, form, date, pairs } = order;
  const names = { before: left.name, after: right.name };
  const watermark = order.without?.has('projet') ? '' : right.standing.watermark;
  onStep?.('composing');
  switch (form) {
    case 'redline': {
      const { writeRedline } = await import('../redline/write-redline.ts');
      const parts = (['cover', 'toc'] as const).filter((part) => order.without?.has(part));
      const options = { date, withSheet: false, without: new Set(parts) };
      const [before, after] = [left, right].map(({ organisation, standing }) => buildDocument(organisation, { ...options, version: standing.words })) as [DocumentModel, DocumentModel];
      const matched = matchEntities(left.organisation, right.organisation, pairs);
      const formerIds = new Map(matched.map(({ beforeId, afterId }) => [afterId, beforeId]));
      onStep?.('writing');
      return writeRedline(before, after, { formerId: (id) => formerIds.get(id) ?? `new ${id}`, watermark });
    }
    case 'cst': {
      const { writeCst } = await import('../cst/write-cst.ts');
      const comparison = compareOrganisations(left.organisation, right.organisation, { pairs });
      onStep?.('writing');
      return writeCst(comparison, { left, right }, { date, watermark });
    }
    case 'xlsx':
      return writeChangesXlsx(compareOrganisations(left.organisation, right.organisation, { pairs }), names, date);
    case 'html':
      return new TextEncoder().encode(writeComparisonHtml(compareOrganisations(left.organisation, right.organisation, { pairs }), names, date));
  }
}
