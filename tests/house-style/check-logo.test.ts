import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkLogo } from '../../shared/house-style/check-logo.ts';
import { LOGO_BYTES } from '../../shared/model/house-style.ts';
import { ONE_PIXEL } from '../support/organisations.ts';

const png = Buffer.from(ONE_PIXEL.content, 'base64');
/** The start of a JPEG of 300 × 200 pixels, up to the frame that tells so. */
const jpeg = Uint8Array.from([
  0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0, 1, 1, 0, 0, 1, 0, 1, 0, 0,
  0xff, 0xc0, 0, 17, 8, 0, 200, 1, 44, 3, 1, 0x22, 0, 2, 0x11, 1, 3, 0x11, 1, 0xff, 0xd9,
]);
const svg = (inside: string, attributes = 'viewBox="0 0 200 80"') => Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" ${attributes}>${inside}</svg>`);
const refusal = (bytes: Uint8Array) => {
  const picture = checkLogo(bytes);
  return picture.ok ? null : picture.problem.code;
};

describe('a logo', () => {
  test('is a PNG, a JPEG or an SVG, told by its bytes, with its size', () => {
    const read = [png, jpeg, svg('<circle r="4"/>'), svg('', 'width="30px" height="20"')].map((bytes) => checkLogo(bytes));
    expect(read).toEqual([
      { ok: true, value: { mediaType: 'image/png', width: 1, height: 1 } },
      { ok: true, value: { mediaType: 'image/jpeg', width: 300, height: 200 } },
      { ok: true, value: { mediaType: 'image/svg+xml', width: 200, height: 80 } },
      { ok: true, value: { mediaType: 'image/svg+xml', width: 30, height: 20 } },
    ]);
  });

  test.each([
    ['a script', '<script>alert(1)</script>'],
    ['an event', '<rect onload="x()"/>'],
    ['a picture from elsewhere', '<image href="https://exemple.fr/x.png"/>'],
    ['a style from elsewhere', '<style>@import "x.css"</style>'],
    ['HTML', '<foreignObject><p/></foreignObject>'],
    ['a reference to a file', '<use xlink:href="file:///etc/passwd"/>'],
  ])('that holds %s is refused', (_what, inside) => {
    expect(refusal(svg(inside))).toBe('active-picture');
  });

  test('that breaks off, weighs too much, is empty or is something else is refused in one sentence', () => {
    expect([
      refusal(png.subarray(0, 40)),
      refusal(jpeg.subarray(0, 24)),
      refusal(Buffer.from('<svg viewBox="0 0 1 1"><g>')),
      refusal(svg('', '')),
      refusal(new Uint8Array(LOGO_BYTES + 1)),
      refusal(new Uint8Array()),
      refusal(Buffer.from('GIF89a')),
      refusal(Buffer.from('<html><svg></svg></html>')),
    ]).toEqual(['damaged', 'damaged', 'damaged', 'damaged', 'too-big', 'not-a-picture', 'not-a-picture', 'not-a-picture']);
  });

  test('never throws, whatever the bytes', () => {
    const starts = [new Uint8Array(), png.subarray(0, 24), jpeg.subarray(0, 4), Buffer.from('<svg ')];
    const property = fc.property(fc.constantFrom(...starts), fc.uint8Array({ maxLength: 60 }), (start, rest) => {
      const picture = checkLogo(Buffer.concat([start, rest]));
      expect(picture.ok || picture.problem.message.endsWith('.')).toBe(true);
    });
    fc.assert(property, { numRuns: 300 });
  });
});
