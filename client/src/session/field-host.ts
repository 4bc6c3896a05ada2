/** What the binding of a field needs of the page around it. */
export interface FieldHost {
  /** Runs a change of the document as this person's own; returns false when it may not be edited. */
  edit(change: () => void): boolean
  /** What `edit` marks its transactions with. */
  readonly origin: unknown
  /** The field shows another text than before, by whoever's hand. */
  shown(): void
  /** A colleague wrote this into the value being typed here; null = no longer. */
  overtaken(value: string | null): void
  /** The person left while a colleague's later value stood behind theirs: that one stays. */
  gaveWay(mine: string, theirs: string): void
}

/** A field tied to its place in the document. */
export interface BoundField {
  /** Takes back what was typed here since the field was bound, and nothing of a colleague's. */
  revert(): void
  release(): void
}
