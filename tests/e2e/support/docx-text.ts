import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';

export interface DocxParagraph {
  /** « Titre1 », « Heading1 »; empty for ordinary text. */
  readonly style: string;
  readonly text: string;
}

/** The paragraphs of a Word document's body, in order; charts and tables included. */
export function readDocx(path: string): readonly DocxParagraph[] {
  const entry = unzipSync(readFileSync(path))['word/document.xml'];
  if (!entry) throw new Error(`${path} is not a Word document.`);
  return [...strFromU8(entry).matchAll(/<w:p[ >].*?<\/w:p>/gsu)].map(([xml]) => ({
    style: /<w:pStyle w:val="([^"]*)"/u.exec(xml)?.[1] ?? '',
    text: [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/gu)]
      .map((match) => unescaped(match[1] ?? ''))
      .join('')
      .trim(),
  }));
}

function unescaped(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
}
