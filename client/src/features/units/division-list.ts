import type { Division, WantedDivision } from '@gongping/shared/protocol/people.ts'

/** A division while the list is changed. */
export interface DraftDivision extends WantedDivision {
  /** Stays the same while it is named and moved. */
  readonly key: string
}

export function draftOf(divisions: readonly Division[]): readonly DraftDivision[] {
  return divisions.map(({ id, name }) => ({ key: id, id, name }))
}

/** @param step -1 = up. Nothing moves past an end. */
export function moved(divisions: readonly DraftDivision[], at: number, step: -1 | 1): readonly DraftDivision[] {
  const division = divisions[at]
  if (!division || at + step < 0 || at + step >= divisions.length) return divisions
  return divisions.toSpliced(at, 1).toSpliced(at + step, 0, division)
}

/** What is sent: names as they are meant, without those that were left empty. */
export function wantedOf(divisions: readonly DraftDivision[]): readonly WantedDivision[] {
  return divisions
    .map(({ id, name }) => ({ ...(id !== undefined && { id }), name: name.trim() }))
    .filter(({ id, name }) => id !== undefined || name !== '')
}

/** A name that two of them have, or null. */
export function doubleName(divisions: readonly WantedDivision[]): string | null {
  const names = divisions.map(({ name }) => name)
  return names.find((name, at) => names.indexOf(name) !== at) ?? null
}
