/** How the document that an entity was imported from writes it. */
export const sourceForms = `
ALTER TABLE entity ADD COLUMN source_forms TEXT
  CHECK (source_forms IS NULL OR (json_valid(source_forms) AND json_type(source_forms) = 'object'));
`;
