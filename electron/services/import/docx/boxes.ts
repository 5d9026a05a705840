import { child, type XmlElement } from '../archive/xml.ts';
import type { BoxContent, DocxContext } from './context.ts';

/**
 * The boxes of a drawing, in the order in which it holds them: text boxes and shapes of Word
 * (DrawingML, alone or in groups, and the older VML), SmartArt diagrams, WordArt. Pictures are
 * counted, since whatever they show is not read.
 */
export function boxesOf(drawing: XmlElement, context: DocxContext): BoxContent[] {
  const boxes: BoxContent[] = [];
  collect(drawing, context, boxes);
  return boxes;
}

function collect(element: XmlElement, context: DocxContext, boxes: BoxContent[]): void {
  switch (element.name) {
    case 'w:txbxContent':
      boxes.push(context.readBox(element));
      return;
    case 'wps:wsp': {
      const level = levelOf(element);
      const from = boxes.length;
      for (const node of element.children) collect(node, context, boxes);
      if (level !== null) for (const [index, box] of boxes.entries()) if (index >= from) boxes[index] = { ...box, level };
      return;
    }
    case 'dgm:relIds':
      for (const text of context.diagram(element.attributes['r:dm'] ?? '')) boxes.push(aBox(text));
      return;
    case 'v:textpath':
      boxes.push(aBox(element.attributes['string'] ?? ''));
      return;
    case 'pic:pic':
    case 'v:imagedata':
      context.tally.images++;
      return;
    case 'a:txBody':
      boxes.push(aBox(drawingText(element)));
      return;
    case 'mc:AlternateContent': {
      const chosen = child(element, 'mc:Choice') ?? child(element, 'mc:Fallback');
      if (chosen) collect(chosen, context, boxes);
      return;
    }
    default:
      for (const node of element.children) collect(node, context, boxes);
  }
}

/** « Case 12, niveau 3 »: the level that OGS says in the name of its boxes. */
function levelOf(shape: XmlElement): number | null {
  const [, level] = /, niveau (\d{1,2})$/u.exec(child(shape, 'wps:cNvPr')?.attributes['name'] ?? '') ?? [];
  return level === undefined ? null : Number(level);
}

/** The words of DrawingML text: paragraphs and breaks become spaces. */
export function drawingText(element: XmlElement): string {
  const words: string[] = [];
  const visit = (node: XmlElement) => {
    if (node.name === 'a:t') words.push(node.text);
    if (node.name === 'a:p' || node.name === 'a:br') words.push(' ');
    node.children.forEach(visit);
  };
  visit(element);
  return words.join('').replaceAll(/\s+/gu, ' ').trim();
}

function aBox(label: string): BoxContent {
  return { label, lines: null, inner: [] };
}
