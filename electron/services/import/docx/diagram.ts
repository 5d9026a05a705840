import { child, type XmlElement } from '../archive/xml.ts';
import { drawingText } from './boxes.ts';

/** Points of a SmartArt diagram that are no boxes: links between points, and how they are drawn. */
const NOT_BOXES = new Set(['pres', 'parTrans', 'sibTrans', 'doc']);

/** The words of a SmartArt diagram (its data part), one text a box, in the order of the part. */
export function diagramTexts(data: XmlElement | undefined): readonly string[] {
  return (child(data, 'dgm:ptLst')?.children ?? [])
    .filter(({ name, attributes }) => name === 'dgm:pt' && !NOT_BOXES.has(attributes['type'] ?? 'node'))
    .map(drawingText)
    .filter((text) => text !== '');
}
