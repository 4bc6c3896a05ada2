import type * as Y from 'yjs'
import type { FactYear } from '@gongping/shared/figures/fact-amount.ts'
import { ROOT_CELLS, ROOT_FACTS, ROOT_META, ROOT_ROWS, rootKind, TEXT_FIELDS } from '@gongping/shared/report/shape.ts'

/** A part of the report that people edit: a narrative section, one field of a table or row, or what holds them. */
export type EditPlace =
  | { readonly section: string }
  | { readonly row: string; readonly field: string }
  | { readonly root: StructureRoot }

/** Parts of the report that are no text of their own: which rows there are, title and year, basic figures. */
export type StructureRoot = 'rows' | 'meta' | 'facts'

/** Where somebody is, as told to colleagues. `typing` also stands for an unfinished pinyin word. */
export type PersonPlace =
  | { readonly section: string }
  | { readonly row: string; readonly field: string; readonly typing: boolean }
  | { readonly fact: string; readonly year: FactYear }

export function samePlace(a: EditPlace | PersonPlace, b: EditPlace | PersonPlace): boolean {
  return placeKey(a) === placeKey(b)
}

export function placeKey(place: EditPlace | PersonPlace): string {
  if ('fact' in place) return `/facts/${place.fact}/${place.year}`
  if ('root' in place) return `/${place.root}`
  return 'section' in place ? place.section : `${place.row}/${place.field}`
}

/** The places that a change touched. */
export function placesOf(transaction: Y.Transaction): EditPlace[] {
  const places: EditPlace[] = []
  for (const [name, type] of transaction.doc.share) {
    if (!transaction.changedParentTypes.has(type)) continue
    if (name === ROOT_CELLS) places.push(...cellsOf(transaction, type))
    else if (name === ROOT_ROWS || name === ROOT_META || name === ROOT_FACTS) places.push({ root: name })
    else if (rootKind(name) === 'section') places.push({ section: name.slice(name.indexOf('/') + 1) })
    else if (rootKind(name) === 'text') places.push(...textOf(name.slice(name.indexOf('/') + 1)))
  }
  return places
}

type AnyType = Parameters<Y.Transaction['changed']['get']>[0]

function cellsOf(transaction: Y.Transaction, cells: AnyType): EditPlace[] {
  const keys = [...(transaction.changed.get(cells) ?? [])]
  return keys.flatMap((key) => {
    // A fund row's id has slashes of its own, and so have the fields "printed/weight" and "printed/score".
    const at = key?.includes('/printed/') ? key.indexOf('/printed/') : (key?.lastIndexOf('/') ?? -1)
    return key && at > 0 ? [{ row: key.slice(0, at), field: key.slice(at + 1) }] : []
  })
}

function textOf(rest: string): EditPlace[] {
  const field = TEXT_FIELDS.find((candidate) => rest.endsWith(`/${candidate}`))
  return field ? [{ row: rest.slice(0, -field.length - 1), field }] : []
}
