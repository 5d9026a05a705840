import type { AskedFormat, Request } from '../../../shared/api/contract.ts';
import { readAsBase64 } from '../../state/files.ts';
import { handOut, type ReadyFile } from '../../state/hand-out.ts';
import { pictureOf } from './chart-picture.ts';
import { exportStore, type WindowFormat } from './export-store.ts';

/** Builds the document with what is on the disk, and hands it to the user. */
export async function exportDocument(format: WindowFormat): Promise<void> {
  exportStore.setState({ building: format });
  try {
    await (format === 'png' ? handOut(askedFor(format), asPicture) : handOut(askedFor(format)));
  } finally {
    exportStore.setState({ building: null });
  }
}

/** What the core builds for the forms of the window that are not its own. */
const ASKED: Readonly<Record<Exclude<WindowFormat, AskedFormat>, Request<'export.build'>>> = {
  png: { format: 'svg' },
  a3: { format: 'docx', withSheet: true },
  projet: { format: 'docx', isProject: true },
  plain: { format: 'docx', isProject: false },
};

function askedFor(format: WindowFormat): Request<'export.build'> {
  return format in ASKED ? ASKED[format as keyof typeof ASKED] : { format: format as AskedFormat };
}

/** The chart drawn by the window itself: no program of the machine is needed for it. */
async function asPicture({ fileName, content }: ReadyFile): Promise<ReadyFile | string> {
  const picture = await pictureOf(content).catch(() => null);
  if (!picture) return 'Cet organigramme est trop grand pour une image : exportez-le en .svg.';
  return { fileName: fileName.replace(/\.svg$/u, '.png'), mediaType: 'image/png', content: await readAsBase64(picture) };
}
