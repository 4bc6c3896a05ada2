import type { Translate } from '../i18n/translate.ts'

interface GaveWay {
  /** What the field is called. */
  readonly field: string
  /** Who wrote over it. */
  readonly name: string
  /** As far as it was typed. */
  readonly mine: string
  /** What stands there now; "" = nothing. */
  readonly theirs: string
}

/** A value that somebody typed gave way to a colleague's: which one, to what, and how to have it all the same. */
export function gaveWayText(t: Translate, { field, name, mine, theirs }: GaveWay): string {
  const words = { field, name, mine, theirs }
  if (mine === '') return t('table.gaveWayCleared', words)
  return t(theirs === '' ? 'table.gaveWayToNothing' : 'table.gaveWay', words)
}
