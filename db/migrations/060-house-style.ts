/** How the document looks, beside the settings: a logo would make them a hundred times as long. NULL: the usual style. */
export const houseStyle = `
ALTER TABLE organisation ADD COLUMN house_style TEXT
  CHECK (house_style IS NULL OR (json_valid(house_style) AND json_type(house_style) = 'object'));
`;
