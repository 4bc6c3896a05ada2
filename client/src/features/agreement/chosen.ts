import type { Round } from '@gongping/shared/protocol/agreement.ts'
import type { PersonName } from '@gongping/shared/protocol/http.ts'
import type { ReportMember } from '@gongping/shared/protocol/members.ts'

/** Somebody who is to be asked. */
export interface Chosen {
  readonly person: PersonName
  /** As which they confirm. */
  readonly post: string
}

/**
 * Whom the last round asked, in its order and as its posts, as far as they may still be asked.
 * @param rounds newest first.
 */
export function chosenBefore(rounds: readonly Round[], members: readonly ReportMember[]): readonly Chosen[] {
  const mayBeAsked = new Set(members.map(({ person }) => person.id))
  return (rounds[0]?.confirmations ?? [])
    .filter(({ person }) => mayBeAsked.has(person.id))
    .map(({ person, post }) => ({ person, post }))
}

/** Chosen after all others, or not chosen any more. */
export function turned(chosen: readonly Chosen[], { person, post }: ReportMember): readonly Chosen[] {
  const others = chosen.filter((other) => other.person.id !== person.id)
  return others.length < chosen.length ? others : [...chosen, { person, post }]
}

export function withPost(chosen: readonly Chosen[], personId: string, post: string): readonly Chosen[] {
  return chosen.map((each) => (each.person.id === personId ? { ...each, post } : each))
}

/** One place up or down; at the end of the list it stays. */
export function moved(chosen: readonly Chosen[], at: number, by: -1 | 1): readonly Chosen[] {
  const one = chosen[at]
  const other = chosen[at + by]
  return one && other ? chosen.with(at, other).with(at + by, one) : chosen
}

const PINYIN = new Intl.Collator('zh-CN-u-co-pinyin')

/** By 股室 and then by name, as it is pronounced; who is of no 股室 after them, and people of other units last. */
export function inOfficeOrder(members: readonly ReportMember[]): readonly ReportMember[] {
  return members.toSorted(
    (a, b) =>
      Number(a.otherUnit !== null) - Number(b.otherUnit !== null) ||
      PINYIN.compare(a.otherUnit ?? '', b.otherUnit ?? '') ||
      Number(a.division === '') - Number(b.division === '') ||
      PINYIN.compare(a.division, b.division) ||
      PINYIN.compare(a.person.display, b.person.display),
  )
}
