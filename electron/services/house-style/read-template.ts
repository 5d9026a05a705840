import type { TemplateStyle } from '../../../shared/api/house-style-messages.ts';
import { openArchive } from '../import/archive/zip.ts';
import { parseXml, type XmlElement } from '../import/archive/xml.ts';
import { readPackage, relationshipsOf } from '../import/docx/package.ts';
import { marginsOf, sidesOf } from './template-furniture.ts';
import { firstPicture, logoFrom, type PlacedPicture } from './template-logo.ts';
import { stylesOf } from './template-styles.ts';

/** Elements of the body in which the logo of a cover is looked for. */
const COVER_LENGTH = 12;

/**
 * What a Word document is set in: typefaces, sizes and colours of its styles, margins, texts of header and footer,
 * the picture of its header or cover. Its words are left alone. @throws UserError
 */
export function readTemplate(bytes: Uint8Array): TemplateStyle {
  const archive = openArchive(bytes);
  const { body, styles } = readPackage(archive);
  const path = archive.names.find((name) => /^word\/document\d*\.xml$/iu.test(name)) ?? 'word/document.xml';
  const targets = relationshipsOf(archive, path);
  const part = (partPath: string | undefined) => {
    const content = partPath === undefined ? undefined : archive.read(partPath);
    return content && parseXml(content);
  };
  const theme = part([...targets.values()].find(({ type }) => type === 'theme')?.path);
  const section = body.children.findLast(({ name }) => name === 'w:sectPr');
  const stories = (kind: 'header' | 'footer') =>
    (section?.children ?? [])
      .filter(({ name }) => name === `w:${kind}Reference`)
      .toSorted((a, b) => Number(b.attributes['w:type'] === 'default') - Number(a.attributes['w:type'] === 'default'))
      .map(({ attributes }) => targets.get(attributes['r:id'] ?? '')?.path);
  const said = (kind: 'header' | 'footer') => stories(kind).map((one) => sidesOf(part(one))).find((sides) => sides !== undefined);
  const [header, footer, margins] = [said('header'), said('footer'), marginsOf(section)];
  const cover: XmlElement = { ...body, children: body.children.slice(0, COVER_LENGTH) };
  const picture = [
    ...stories('header').map((one) => ({ placed: firstPicture(part(one)), from: one })),
    { placed: firstPicture(cover), from: path },
  ].find((one): one is { placed: PlacedPicture; from: string } => one.placed !== undefined && one.from !== undefined);
  const target = picture && relationshipsOf(archive, picture.from).get(picture.placed.relationship)?.path;
  const logo = picture ? logoFrom(target === undefined ? undefined : archive.read(target), picture.placed) : undefined;
  return {
    style: {
      ...stylesOf(styles, theme),
      ...(margins ? { margins } : {}),
      ...(header ? { header } : {}),
      ...(footer ? { footer } : {}),
      ...(logo === undefined || typeof logo === 'string' ? {} : { logo }),
    },
    notes: typeof logo === 'string' ? [logo] : [],
  };
}
