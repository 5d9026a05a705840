/** What a cell holds: text (a line feed parts its lines), a whole number, a day (ISO 8601), or nothing. */
export type Cell = string | number | { readonly day: string } | null;

export interface Column {
  readonly title: string;
  /** In letters of the usual font. */
  readonly width: number;
}

/** A sheet of the workbook: a row of titles, and the rows below it. */
export interface Sheet {
  readonly name: string;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
}
