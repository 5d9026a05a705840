/** Namespaces of the parts that are read, in their transitional and strict spellings, with their usual prefix. */
const USUAL_PREFIX = new Map([
  ['http://schemas.openxmlformats.org/wordprocessingml/2006/main', 'w'],
  ['http://purl.oclc.org/ooxml/wordprocessingml/main', 'w'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/relationships', 'r'],
  ['http://purl.oclc.org/ooxml/officeDocument/relationships', 'r'],
  ['http://schemas.openxmlformats.org/package/2006/relationships', ''],
  ['http://schemas.openxmlformats.org/drawingml/2006/main', 'a'],
  ['http://purl.oclc.org/ooxml/drawingml/main', 'a'],
  ['http://schemas.openxmlformats.org/drawingml/2006/picture', 'pic'],
  ['http://purl.oclc.org/ooxml/drawingml/picture', 'pic'],
  ['http://schemas.openxmlformats.org/drawingml/2006/diagram', 'dgm'],
  ['http://purl.oclc.org/ooxml/drawingml/diagram', 'dgm'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/math', 'm'],
  ['http://purl.oclc.org/ooxml/officeDocument/math', 'm'],
  ['http://schemas.openxmlformats.org/markup-compatibility/2006', 'mc'],
  ['http://schemas.microsoft.com/office/word/2010/wordprocessingShape', 'wps'],
  ['urn:schemas-microsoft-com:vml', 'v'],
  ['http://schemas.openxmlformats.org/spreadsheetml/2006/main', ''],
  ['http://purl.oclc.org/ooxml/spreadsheetml/main', ''],
]);

export interface Prefixes {
  /** Notes the namespaces that an element declares. */
  declare(attributes: Readonly<Record<string, string>>): void;
  /** The name with the usual prefix of its namespace. */
  rename(name: string): string;
  renameAll(attributes: Readonly<Record<string, string>>): Record<string, string>;
}

/**
 * Prefixes of one part. A declaration is taken for the whole rest of the part: Office declares at
 * the root, and no known program gives one prefix two meanings in a part.
 */
export function canonicalPrefixes(): Prefixes {
  const usual = new Map<string, string>();
  const rename = (name: string, isAttribute: boolean) => {
    const colon = name.indexOf(':');
    // An attribute without prefix has no namespace, whatever the default one is.
    if (colon < 0 && isAttribute) return name;
    const prefix = colon < 0 ? '' : name.slice(0, colon);
    const to = usual.get(prefix);
    if (to === undefined || to === prefix) return name;
    const local = name.slice(colon + 1);
    return to === '' ? local : `${to}:${local}`;
  };
  return {
    declare(attributes) {
      for (const name in attributes) {
        if (name !== 'xmlns' && !name.startsWith('xmlns:')) continue;
        const to = USUAL_PREFIX.get(attributes[name] ?? '');
        if (to !== undefined) usual.set(name.slice(6), to);
      }
    },
    rename: (name) => rename(name, false),
    renameAll(attributes) {
      const renamed: Record<string, string> = {};
      for (const name in attributes) renamed[rename(name, true)] = attributes[name] ?? '';
      return renamed;
    },
  };
}
