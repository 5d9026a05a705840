import { Packer, type Document } from 'docx';

/** One file of the archive: XML, or a picture. */
export type Part = string | Uint8Array;

/** The library's own step from a document to its parts, which it keeps to itself. */
interface Compiler {
  compile(
    document: Document,
    prettify: undefined,
    overrides: readonly never[],
  ): Iterable<readonly [path: string, content: Part]>;
}

/**
 * The parts of the document's archive. The library offers the zip file alone; as the last pass
 * changes the parts, zipping, unzipping and zipping again would take a third of an export's time.
 */
export function partsOf(document: Document): Map<string, Part> {
  const { compiler } = Packer as unknown as { readonly compiler: Compiler };
  return new Map(compiler.compile(document, undefined, []));
}
