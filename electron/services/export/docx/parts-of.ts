import { Packer, type Document } from 'docx';
import { strToU8 } from 'fflate';

/** The library's own step from a document to its parts, which it keeps to itself. */
interface Compiler {
  compile(
    document: Document,
    prettify: undefined,
    overrides: readonly never[],
  ): Iterable<readonly [path: string, content: string | Uint8Array]>;
}

/**
 * The parts of the document's archive. The library offers the zip file alone; as the last pass
 * changes the parts, zipping, unzipping and zipping again would take a third of an export's time.
 */
export function partsOf(document: Document): Record<string, Uint8Array> {
  const { compiler } = Packer as unknown as { readonly compiler: Compiler };
  return Object.fromEntries(
    [...compiler.compile(document, undefined, [])].map(([path, content]) => [
      path,
      typeof content === 'string' ? strToU8(content) : content,
    ]),
  );
}
