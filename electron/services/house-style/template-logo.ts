import { checkLogo } from '../../../shared/house-style/check-logo.ts';
import type { Logo } from '../../../shared/model/house-style.ts';
import type { XmlElement } from '../import/archive/xml.ts';

/** English metric units in a millimetre. */
const EMU = 36_000;
const USUAL_WIDTH = 45;

/** A picture placed in a part of the document. */
export interface PlacedPicture {
  readonly relationship: string;
  /** Millimetres. */
  readonly width: number;
  readonly description: string;
}

/** The first picture of a story, if it has one. */
export function firstPicture(story: XmlElement | undefined): PlacedPicture | undefined {
  const drawing = find(story, (name) => name === 'wp:inline' || name === 'wp:anchor');
  const relationship = find(drawing, (name) => name === 'a:blip')?.attributes['r:embed'];
  if (!drawing || relationship === undefined) return undefined;
  const extent = Number(find(drawing, (name) => name === 'wp:extent')?.attributes['cx']) / EMU;
  const { descr, title } = find(drawing, (name) => name === 'wp:docPr')?.attributes ?? {};
  const width = Number.isFinite(extent) && extent > 0 ? extent : USUAL_WIDTH;
  return { relationship, width: Math.round(Math.min(150, Math.max(10, width))), description: [descr, title, 'Logo'].find((text) => text !== undefined && text.trim() !== '')?.slice(0, 300) ?? 'Logo' };
}

/** The picture as a logo, or why it is none, in a French sentence. */
export function logoFrom(bytes: Uint8Array | undefined, { width, description }: PlacedPicture): Logo | string {
  const notTaken = 'Le logo du modèle n’a pas été repris.';
  if (!bytes) return `${notTaken} Il ne se trouve pas dans le fichier.`;
  const picture = checkLogo(bytes);
  if (!picture.ok) return `${notTaken} ${picture.problem.message}`;
  return { ...picture.value, content: Buffer.from(bytes).toString('base64'), printedWidth: width, description };
}

/** Breadth first, without recursion. */
function find(element: XmlElement | undefined, isIt: (name: string) => boolean): XmlElement | undefined {
  const queue = element ? [...element.children] : [];
  for (let index = 0; index < queue.length; index++) {
    const one = queue[index];
    if (!one) continue;
    if (isIt(one.name)) return one;
    queue.push(...one.children);
  }
  return undefined;
}
