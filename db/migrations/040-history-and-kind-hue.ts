/** Edits that take another one back alone, and the colour that a kind of entity was given. */
export const historyAndKindHue = `
CREATE TABLE edit_reversal (
  revision INTEGER PRIMARY KEY REFERENCES journal (revision),
  reversed INTEGER NOT NULL REFERENCES journal (revision),
  CHECK (reversed < revision)
) STRICT;
CREATE INDEX edit_reversal_reversed ON edit_reversal (reversed);

ALTER TABLE kind ADD COLUMN hue INTEGER CHECK (hue BETWEEN 0 AND 11);
`;
