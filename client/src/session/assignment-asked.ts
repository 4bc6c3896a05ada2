/** What somebody wants to share out: a section, or rows of a table. */
export type AskedAssignment =
  | { readonly section: string }
  /** `rows`: those that are meant first; a row's id, a fund row's, or the table's own for its name and goals. */
  | { readonly table: string; readonly rows: readonly string[] }
