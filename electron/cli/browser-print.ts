import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { buildDocument } from '../../shared/document/build-document.ts';
import { correctionsOf } from '../../shared/document/corrections.ts';
import type { Organisation } from '../../shared/model/organisation.ts';
import { UserError } from '../../shared/result.ts';
import { findBrowser } from '../launch/app-window.ts';
import type { ExportOptions } from '../services/export/export-organisation.ts';
import { writeHtml } from '../services/export/html/write-html.ts';
import { writeSvg } from '../services/export/svg/write-svg.ts';

/** What the installed browser makes of another form: the page printed, the chart as a picture. */
export type PrintedFormat = 'pdf' | 'png';

/** Longest side of a picture that browsers draw, in its own pixels. */
const LONGEST_SIDE = 16_000;
/** Pixels of the picture in one of the chart, while that stays possible. */
const SHARPNESS = 2;
const PATIENCE = 120_000;

/**
 * The document as .pdf, or the chart of the whole organisation as .png, made by the installed Chromium,
 * Chrome or Edge without a window. Unlike the other forms, the same data need not give the same
 * bytes: the browser writes its own version and the hour.
 *
 * @throws UserError `no-browser` where none is installed, `browser-failed` when it gives nothing
 */
export async function printOrganisation(
  organisation: Organisation,
  format: PrintedFormat,
  options: ExportOptions,
): Promise<{ readonly bytes: Uint8Array; readonly corrections: readonly string[] }> {
  const browser = findBrowser(process.platform, process.env);
  if (browser === null) {
    throw new UserError(
      'no-browser',
      `Pour écrire un fichier .${format}, OGS se sert d’un navigateur installé (Chromium, Chrome ou Edge) et n’en trouve pas : installez-en un, ou indiquez-le par CHROMIUM_PATH.`,
    );
  }
  if (format === 'png') {
    const { svg, width, height } = writeSvg(organisation, options.date);
    const scale = Math.min(SHARPNESS, LONGEST_SIDE / Math.max(width, height));
    const flags = ['--hide-scrollbars', `--window-size=${width},${height}`, `--force-device-scale-factor=${scale}`];
    return { bytes: await printed(browser, { name: 'page.svg', content: svg, flags, option: '--screenshot' }), corrections: [] };
  }
  const content = writeHtml(buildDocument(organisation, options), { watermark: options.watermark ?? '' });
  const flags = ['--no-pdf-header-footer'];
  const bytes = await printed(browser, { name: 'page.html', content, flags, option: '--print-to-pdf' });
  return { bytes, corrections: correctionsOf(organisation, options.wording) };
}

interface Page {
  readonly name: string;
  readonly content: string;
  readonly flags: readonly string[];
  /** The browser's option that takes the path of the result. */
  readonly option: string;
}

/** Runs the browser on a page in a folder of its own, with an empty profile and without the network. */
async function printed(browser: string, { name, content, flags, option }: Page): Promise<Uint8Array> {
  const folder = mkdtempSync(join(tmpdir(), 'ogs-'));
  const page = join(folder, name);
  // The browser chooses the kind of picture by the extension.
  const result = join(folder, option === '--screenshot' ? 'result.png' : 'result.pdf');
  try {
    writeFileSync(page, content);
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
    await promisify(execFile)(browser, [...usual, ...flags, `${option}=${result}`, pathToFileURL(page).href], { timeout: PATIENCE });
    return readFileSync(result);
  } catch {
    throw new UserError('browser-failed', 'Le navigateur installé n’a pas pu construire ce fichier : réessayez, ou exportez en .html ou en .svg.');
  } finally {
    // The browser may still be putting its profile away.
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
}
