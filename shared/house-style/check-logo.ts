import { LOGO_BYTES, type Logo } from '../model/house-style.ts';
import { failure, success, type Result } from '../result.ts';

/** What a picture says of itself. */
export type Picture = Pick<Logo, 'mediaType' | 'width' | 'height'>;

/** Sides of a picture in pixels: more than any logo has, and than some viewers draw. */
const LONGEST_SIDE = 10_000;

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/**
 * Tells what kind of picture these bytes are, by themselves and not by their name, and how large. One
 * French sentence for what is no PNG, JPEG or SVG, is damaged, too heavy, or holds a program.
 */
export function checkLogo(bytes: Uint8Array): Result<Picture> {
  if (bytes.length > LOGO_BYTES) {
    return failure('too-big', `Ce logo pèse plus de ${Math.round(LOGO_BYTES / 1000)} Ko : enregistrez-le plus petit, ou au format SVG.`);
  }
  const picture = pictureOf(bytes);
  if (picture === 'unknown') return failure('not-a-picture', 'Ce fichier n’est pas une image PNG, JPEG ou SVG.');
  if (picture === 'active') return failure('active-picture', 'Cette image SVG contient un programme ou un lien vers l’extérieur : elle n’a pas été prise.');
  if (!picture || !isSound(picture)) return failure('damaged', 'Cette image est incomplète ou endommagée : elle n’a pas été prise.');
  return success(picture);
}

function isSound({ width, height }: Picture): boolean {
  return [width, height].every((side) => Number.isFinite(side) && side > 0 && side <= LONGEST_SIDE);
}

/** `null` for a picture that breaks off. */
function pictureOf(bytes: Uint8Array): Picture | 'unknown' | 'active' | null {
  if (PNG.every((byte, index) => bytes[index] === byte)) return pngOf(bytes);
  if (bytes[0] === 0xff && bytes[1] === 0xd8) return jpegOf(bytes);
  return svgOf(textOf(bytes));
}

/** The header chunk first, the end chunk last (PNG specification, 5.6). */
function pngOf(bytes: Uint8Array): Picture | null {
  const view = viewOf(bytes);
  if (bytes.length < 45 || nameAt(bytes, 12) !== 'IHDR' || nameAt(bytes, bytes.length - 8) !== 'IEND') return null;
  return { mediaType: 'image/png', width: view.getUint32(16), height: view.getUint32(20) };
}

function nameAt(bytes: Uint8Array, at: number): string {
  return String.fromCharCode(...bytes.subarray(at, at + 4));
}

/** From marker to marker until the frame that tells the size (ITU-T T.81, B.2.2). */
function jpegOf(bytes: Uint8Array): Picture | null {
  const view = viewOf(bytes);
  for (let at = 2; at + 9 < bytes.length;) {
    if (bytes[at] !== 0xff) return null;
    const marker = bytes[at + 1] ?? 0;
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return { mediaType: 'image/jpeg', width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    const length = view.getUint16(at + 2);
    if (length < 2) return null;
    at += 2 + length;
  }
  return null;
}

const ACTIVE = /<\s*(?:script|foreignObject|iframe|use[^>]+href\s*=\s*["'](?!#))|<!ENTITY|<!DOCTYPE[^>]*\[|\son\w+\s*=|javascript:|(?:href|src)\s*=\s*["']\s*(?:https?:|\/\/|file:)|url\(\s*["']?\s*(?:https?:|\/\/)|@import/iu;

/** Byte by byte: what is looked for is plain ASCII. */
function textOf(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += STEP) text += String.fromCharCode(...bytes.subarray(at, at + STEP));
  return text.replace(/^\u00EF\u00BB\u00BF/u, '');
}

const STEP = 8192;

function svgOf(text: string): Picture | 'unknown' | 'active' | null {
  const [tag] = /<svg(?:\s[^>]*)?>/u.exec(text) ?? [];
  if (tag === undefined || !/^\s*(?:<\?xml|<!--|<!DOCTYPE|<svg)/u.test(text)) return 'unknown';
  if (ACTIVE.test(text)) return 'active';
  if (!/<\/svg>\s*(?:<!--[^]*-->\s*)?$/u.test(text)) return null;
  const box = /\sviewBox\s*=\s*["']\s*[-\d.]+[\s,]+[-\d.]+[\s,]+([\d.]+)[\s,]+([\d.]+)/u.exec(tag);
  const side = (name: string) => Number(new RegExp(`\\s${name}\\s*=\\s*["']([\\d.]+)(?:px|pt|mm|cm)?["']`, 'u').exec(tag)?.[1]);
  const [width, height] = box ? [Number(box[1]), Number(box[2])] : [side('width'), side('height')];
  return { mediaType: 'image/svg+xml', width: width ?? Number.NaN, height: height ?? Number.NaN };
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
