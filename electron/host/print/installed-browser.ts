import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { UserError } from '../../../shared/result.ts';
import { findBrowser } from '../../launch/app-window.ts';
import type { PrintPage } from '../../services/export-job/print-page.ts';
import { withPage } from './with-page.ts';

/** Longest side of a picture that browsers draw, in its own pixels. */
const LONGEST_SIDE = 16_000;
/** Pixels of the picture in one of the chart, while that stays possible. */
const SHARPNESS = 2;
const PATIENCE = 120_000;

/** A drawing and its size in pixels. */
export interface Drawing {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

/** The installed Chromium, Chrome or Edge, without a window, prints a page. */
export const printWithBrowser: PrintPage = (html, signal) =>
  made('pdf', { name: 'page.html', content: html, flags: ['--no-pdf-header-footer'], option: '--print-to-pdf' }, signal);

/** The installed browser draws a picture, twice as sharp as the drawing. @throws UserError as `PrintPage` does */
export function pictureWithBrowser({ svg, width, height }: Drawing): Promise<Uint8Array> {
  const scale = Math.min(SHARPNESS, LONGEST_SIDE / Math.max(width, height));
  const flags = ['--hide-scrollbars', `--window-size=${width},${height}`, `--force-device-scale-factor=${scale}`];
  return made('png', { name: 'page.svg', content: svg, flags, option: '--screenshot' });
}

interface Page {
  readonly name: string;
  readonly content: string;
  readonly flags: readonly string[];
  /** The browser's option that takes the path of the result. */
  readonly option: string;
}

/** Runs the browser on a page in a folder of its own, with an empty profile and without the network. */
async function made(format: 'pdf' | 'png', { name, content, flags, option }: Page, signal?: AbortSignal): Promise<Uint8Array> {
  const browser = findBrowser(process.platform, process.env);
  if (browser === null) {
    throw new UserError(
      'no-browser',
      `Pour écrire un fichier .${format}, OGS se sert d’un navigateur installé (Chromium, Chrome ou Edge) et n’en trouve pas : installez-en un, ou indiquez-le par CHROMIUM_PATH.`,
    );
  }
  return withPage(name, content, async (page, folder) => {
    // The browser chooses the kind of picture by the extension.
    const result = join(folder, `result.${format}`);
    const usual = [
      '--headless=new',
      '--disable-gpu',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      `--user-data-dir=${join(folder, 'profile')}`,
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ];
    const how = { timeout: PATIENCE, ...(signal ? { signal } : {}) };
    try {
      await promisify(execFile)(browser, [...usual, ...flags, `${option}=${result}`, pathToFileURL(page).href], how);
      return readFileSync(result);
    } catch {
      throw new UserError('print-failed', 'Le navigateur installé n’a pas pu construire ce fichier : réessayez, ou exportez en .html ou en .svg.');
    }
  });
}
