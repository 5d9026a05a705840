import { escaped } from './xml-text.ts';

/** Light enough to read what stands over it, also on a black-and-white print. */
const GREY = 'E3E8EE';
/** Height of the letters and width of one, in points; the longest word still fits the page's diagonal. */
const HEIGHT = 130;
const LETTER = 82;
const WIDEST = 560;

/** The shape that Word gives its own watermarks: text along a path ([MS-OI29500], VML preset 136). */
const TEXT_PATH =
  '<v:shapetype id="_x0000_t136" coordsize="21600,21600" o:spt="136" adj="10800" path="m@7,l@8,m@5,21600l@6,21600e">' +
  '<v:formulas><v:f eqn="sum #0 0 10800"/><v:f eqn="prod #0 2 1"/><v:f eqn="sum 21600 0 @1"/><v:f eqn="sum 0 0 @2"/>' +
  '<v:f eqn="sum 21600 0 @3"/><v:f eqn="if @0 @3 0"/><v:f eqn="if @0 21600 @1"/><v:f eqn="if @0 0 @2"/><v:f eqn="if @0 @4 21600"/>' +
  '<v:f eqn="mid @5 @6"/><v:f eqn="mid @8 @5"/><v:f eqn="mid @7 @8"/><v:f eqn="mid @6 @7"/><v:f eqn="sum @6 0 @5"/></v:formulas>' +
  '<v:path textpathok="t" o:connecttype="custom" o:connectlocs="@9,0;@10,10800;@11,21600;@12,10800" o:connectangles="270,180,90,0"/>' +
  '<v:textpath on="t" fitshape="t"/><o:lock v:ext="edit" text="t" shapetype="t"/></v:shapetype>';

/**
 * The XML of a header with a word behind the text of its pages, across them: what Word itself writes
 * for a watermark, so that its menus find it and take it away.
 *
 * @param how `number` makes the shape's id differ from those of the other headers
 */
export function withWatermark(headerXml: string, word: string, { number, font }: { readonly number: number; readonly font: string }): string {
  const end = headerXml.lastIndexOf('</w:p>');
  if (end < 0) return headerXml;
  const width = Math.min(WIDEST, LETTER * word.length);
  const place = 'position:absolute;margin-left:0;margin-top:0;rotation:315;z-index:-251658752;mso-position-horizontal:center;mso-position-horizontal-relative:margin;mso-position-vertical:center;mso-position-vertical-relative:margin';
  const shape =
    `<w:r><w:rPr><w:noProof/></w:rPr><w:pict>${TEXT_PATH}` +
    `<v:shape id="PowerPlusWaterMarkObject${number}" o:spid="_x0000_s${2048 + number}" type="#_x0000_t136" alt="Filigrane : ${escaped(word)}" style="${place};width:${width}pt;height:${HEIGHT}pt" o:allowincell="f" fillcolor="#${GREY}" stroked="f">` +
    `<v:textpath style="font-family:&quot;${escaped(font)}&quot;;font-size:1pt;font-weight:bold" string="${escaped(word)}"/></v:shape></w:pict></w:r>`;
  return headerXml.slice(0, end) + shape + headerXml.slice(end);
}
