import type { TemplateStyle } from '../../../shared/api/house-style-messages.ts';
import { checkLogo } from '../../../shared/house-style/check-logo.ts';
import { writeStyleFile } from '../../../shared/house-style/style-file.ts';
import { LOGO_BYTES, type HouseStyle, type Logo } from '../../../shared/model/house-style.ts';
import { download, readAsBase64 } from '../../state/files.ts';
import { theCore } from '../../state/session.ts';

/** Opens the system's own dialog; `null` when nothing was chosen. */
export function chooseFile(accept: string): Promise<File | null> {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = accept;
  return new Promise((resolve) => {
    input.addEventListener('change', () => {
      resolve(input.files?.[0] ?? null);
    });
    input.addEventListener('cancel', () => {
      resolve(null);
    });
    input.click();
  });
}

/** What a file says of the look of a document, or why it says nothing. */
export async function readStyle(file: File): Promise<TemplateStyle | string> {
  const reply = await theCore().call('houseStyle.read', { fileName: file.name.slice(0, 255), content: await readAsBase64(file) });
  return reply.ok ? reply.value : reply.problem.message;
}

export function saveStyle(style: HouseStyle, organisationName: string): void {
  const name = organisationName.replaceAll(/[\p{Cc}<>:"/\\|?*]+/gu, ' ').trim().slice(0, 100);
  const bytes = new TextEncoder().encode(writeStyleFile(style));
  download(`Charte - ${name}.json`, 'application/json', base64Of(bytes));
}

/** Width of a new logo on the cover, in millimetres. */
const USUAL_WIDTH = 45;

/** A picture as a logo, or why it is none. */
export async function readLogo(file: File, description: string): Promise<Logo | string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const picture = checkLogo(bytes);
  if (!picture.ok) return picture.problem.message;
  const logo: Logo = { ...picture.value, content: base64Of(bytes), printedWidth: USUAL_WIDTH, description };
  const fallback = logo.mediaType === 'image/svg+xml' ? await drawn(logo).catch(() => null) : null;
  return fallback === null ? logo : { ...logo, fallback };
}

/** Pixels in the width of an SVG drawn as a picture. */
const DRAWN_WIDTH = 900;

/** An SVG as a PNG (base64), or `null` where it would be too heavy. */
async function drawn({ content, width, height }: Logo): Promise<string | null> {
  const image = new Image();
  image.src = `data:image/svg+xml;base64,${content}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = DRAWN_WIDTH;
  canvas.height = Math.max(1, Math.round((DRAWN_WIDTH * height) / width));
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((resolve) => {
    canvas.toBlob(resolve, 'image/png');
  });
  return blob && blob.size <= LOGO_BYTES ? readAsBase64(blob) : null;
}

function base64Of(bytes: Uint8Array): string {
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary);
}
