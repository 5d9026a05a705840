import { child, isOn, valueOf, type XmlElement } from '../archive/xml.ts';
import { boxesOf } from './boxes.ts';
import { isInContents, isInInstruction, type BoxContent, type DocxContext } from './context.ts';
import { ordinaryCharacter } from './symbols.ts';

/** What a paragraph holds: its words, and the boxes anchored in it. */
export interface InlineContent {
  /** Words; a line break is `\n`, a page break `\f`. */
  text: string;
  boxes: BoxContent[];
}

/** Elements that only wrap text. */
const WRAPPERS = new Set([
  'w:hyperlink', 'w:smartTag', 'w:customXml', 'w:ins', 'w:moveTo', 'w:bdo', 'w:dir', 'w:sdtContent',
  'w:rubyBase', 'w:ruby', 'm:oMath', 'm:oMathPara',
]);

/** Reads the runs of a paragraph into `content`, deletions left out and insertions kept. */
export function readInline(element: XmlElement, context: DocxContext, content: InlineContent): void {
  for (const node of element.children) readNode(node, context, content);
}

function readNode(node: XmlElement, context: DocxContext, content: InlineContent): void {
  const { tally } = context;
  switch (node.name) {
    case 'w:r':
      if (!isHiddenRun(node, context)) readInline(node, context, content);
      else readFieldMarks(node, context);
      return;
    case 'w:t':
    case 'm:t':
      return add(node.text, context, content);
    case 'w:tab':
    case 'w:ptab':
      return add('\t', context, content);
    case 'w:br':
      return add(node.attributes['w:type'] === 'page' ? '\f' : '\n', context, content);
    case 'w:cr':
      return add('\n', context, content);
    case 'w:noBreakHyphen':
      // A plain hyphen, as in the text that Word saves: names must be found again by typing them.
      return add('-', context, content);
    case 'w:sym':
      return add(symbol(node), context, content);
    case 'w:fldChar':
      return moveInField(node, context);
    case 'w:instrText': {
      const field = context.fields.at(-1);
      if (field && !field.isResult) field.instruction += node.text;
      return;
    }
    case 'w:fldSimple':
      return readSimpleField(node, context, content);
    case 'w:del':
      tally.deletions++;
      return;
    case 'w:moveFrom':
      tally.moves++;
      return;
    case 'w:footnoteReference':
    case 'w:endnoteReference':
      tally.footnotes++;
      return;
    case 'w:drawing':
    case 'w:pict':
    case 'w:object':
      content.boxes.push(...boxesOf(node, context));
      return;
    case 'mc:AlternateContent': {
      const chosen = child(node, 'mc:Choice') ?? child(node, 'mc:Fallback');
      if (chosen) readInline(chosen, context, content);
      return;
    }
    case 'w:sdt':
      if (isContentsControl(node)) {
        tally.contentsLines++;
        return;
      }
      return readInline(node, context, content);
    default:
      if (node.name === 'w:ins') tally.insertions++;
      if (WRAPPERS.has(node.name) || (node.name.startsWith('m:') && !node.name.endsWith('Pr'))) {
        readInline(node, context, content);
      }
  }
}

function add(text: string, context: DocxContext, content: InlineContent): void {
  if (!isInInstruction(context) && !isInContents(context)) content.text += text;
}

function symbol(node: XmlElement): string {
  const code = Number.parseInt(node.attributes['w:char'] ?? '', 16);
  return Number.isNaN(code) ? '' : ordinaryCharacter(code, node.attributes['w:font'] ?? '', '•');
}

function moveInField(node: XmlElement, context: DocxContext): void {
  const type = node.attributes['w:fldCharType'];
  if (type === 'begin') context.fields.push({ instruction: '', isResult: false });
  if (type === 'end') context.fields.pop();
  const field = context.fields.at(-1);
  if (type === 'separate' && field) field.isResult = true;
}

/** A hidden run shows nothing, but the fields that open and close in it still do. */
function readFieldMarks(run: XmlElement, context: DocxContext): void {
  for (const node of run.children) if (node.name === 'w:fldChar') moveInField(node, context);
}

function readSimpleField(node: XmlElement, context: DocxContext, content: InlineContent): void {
  context.fields.push({ instruction: node.attributes['w:instr'] ?? '', isResult: true });
  readInline(node, context, content);
  context.fields.pop();
}

function isHiddenRun(run: XmlElement, context: DocxContext): boolean {
  const properties = child(run, 'w:rPr');
  const own = isOn(properties, 'w:vanish');
  if (own !== undefined) return own;
  const styleId = valueOf(properties, 'w:rStyle');
  return styleId !== undefined && context.styles.of(styleId).isHidden === true;
}

/** Whether a content control is the gallery's table of contents. */
export function isContentsControl(sdt: XmlElement): boolean {
  const gallery = valueOf(child(child(sdt, 'w:sdtPr'), 'w:docPartObj'), 'w:docPartGallery');
  return gallery !== undefined && /^(?:table of contents|table des matières)/iu.test(gallery);
}
