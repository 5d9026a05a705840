import { UserError } from '../../../../shared/result.ts';
import type { Archive } from '../archive/zip.ts';
import { parseXml, type Keep, type XmlElement } from '../archive/xml.ts';

/** The parts of a Word document that are read. */
export interface DocxPackage {
  readonly body: XmlElement;
  readonly styles: XmlElement | undefined;
  readonly numbering: XmlElement | undefined;
  /** The part that a relationship of the document points at. */
  readonly related: (relationshipId: string) => XmlElement | undefined;
}

const USUAL_DOCUMENT = 'word/document.xml';

/** Run properties that matter; the others are most of a document's elements. */
const KEPT_IN_RUN_PROPERTIES = new Set(['w:vanish', 'w:rStyle', 'w:ins', 'w:del', 'w:moveFrom']);
const KEPT_IN_CELL_PROPERTIES = new Set(['w:gridSpan']);
const LEFT_OUT = new Set(['w:tblPr', 'w:tblGrid', 'wps:spPr', 'wps:style', 'w:proofErr', 'w:lastRenderedPageBreak']);

const keepInDocument: Keep = (name, parent) => {
  if (parent === 'w:rPr') return KEPT_IN_RUN_PROPERTIES.has(name);
  if (parent === 'w:tcPr') return KEPT_IN_CELL_PROPERTIES.has(name);
  return !LEFT_OUT.has(name);
};

/** Finds and reads the parts. Throws a `UserError` when the archive is no Word document or a part is damaged. */
export function readPackage(archive: Archive): DocxPackage {
  const path = documentPath(archive);
  const bytes = archive.read(path);
  if (!bytes) throw notADocument(archive);
  const root = parseXml(bytes, keepInDocument);
  const body = root.children.find(({ name }) => name === 'w:body');
  if (root.name !== 'w:document' || !body) throw notADocument(archive);
  const targets = relationshipsOf(archive, path);
  const ofType = (type: string) => {
    for (const target of targets.values()) if (target.type === type) return part(archive, target.path);
    return undefined;
  };
  return {
    body,
    styles: ofType('styles') ?? part(archive, 'word/styles.xml'),
    numbering: ofType('numbering') ?? part(archive, 'word/numbering.xml'),
    related: (id) => {
      const target = targets.get(id);
      return target && part(archive, target.path);
    },
  };
}

function part(archive: Archive, path: string): XmlElement | undefined {
  const bytes = archive.read(path);
  return bytes && parseXml(bytes);
}

function documentPath(archive: Archive): string {
  for (const { type, path } of relationshipsOf(archive, '').values()) {
    if (type === 'officeDocument' && archive.names.some((name) => name.toLowerCase() === path.toLowerCase())) return path;
  }
  return USUAL_DOCUMENT;
}

interface Target {
  /** Last word of the relationship's type: « styles », « numbering ». */
  readonly type: string;
  readonly path: string;
}

/** Relationships of a part (of the package for ''), by id; those that lead outside are left out. */
export function relationshipsOf(archive: Archive, path: string): ReadonlyMap<string, Target> {
  const slash = path.lastIndexOf('/') + 1;
  const folder = path.slice(0, slash);
  const root = part(archive, `${folder}_rels/${path.slice(slash)}.rels`);
  const targets = new Map<string, Target>();
  for (const { attributes } of root?.children ?? []) {
    const { Id: id, Type: type, Target: target, TargetMode: mode } = attributes;
    if (id === undefined || target === undefined || mode === 'External') continue;
    targets.set(id, { type: (type ?? '').split('/').at(-1) ?? '', path: resolvePath(folder, target) });
  }
  return targets;
}

/** A target within the package; one that climbs past the root stays at the root. */
function resolvePath(folder: string, target: string): string {
  const steps = target.startsWith('/') ? [] : folder.split('/').filter((step) => step !== '');
  for (const step of target.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}

function notADocument(archive: Archive): UserError {
  const has = (name: string) => archive.names.some((one) => one.toLowerCase() === name);
  if (has('content.xml')) {
    return new UserError('other-format', 'Ce fichier est un document LibreOffice : enregistrez-le au format .docx avant de l’importer.');
  }
  if (has('xl/workbook.xml') || has('ppt/presentation.xml')) {
    return new UserError('other-format', 'Ce fichier n’est pas un document Word : c’est un classeur ou une présentation.');
  }
  return new UserError('not-a-document', 'Ce fichier n’est pas un document Word : son texte (word/document.xml) est absent.');
}
