/** « Zone d’attente »: the entities taken out of the structure, whole, as one JSON list. */
export const waitingZone = `
ALTER TABLE organisation ADD COLUMN waiting TEXT NOT NULL DEFAULT '[]'
  CHECK (json_valid(waiting) AND json_type(waiting) = 'array');
`;
