import { type Figure, findFigures } from './figure.ts'
import { compact } from './fold-prose.ts'

/** A figure with the words around it, before anybody has asked what they mean. */
export interface Mention {
  readonly figure: Figure
  /** The words of its clause in front of it, compact, cut to their end. */
  readonly label: string
  readonly labelStart: number
  /** The nearest clause with words between the figure before and this label; "" if there is none. */
  readonly lead: string
  /** 其中, 包括 … stand between the figure before and this one: it opens a list. */
  readonly listed: boolean
  /** 主要, 等, 其余 … say that the list names only some of its parts. */
  readonly partial: boolean
  /** Counted through the paragraph. */
  readonly sentence: number
  /** How many brackets it stands in. */
  readonly depth: number
  /** Where the innermost of these brackets opens; -1 outside of any. */
  readonly bracket: number
  /** Its own words where they stand elsewhere: 工程 of "货物、工程和服务分别为…". */
  readonly said?: string
  /** One of several figures of several things, and nobody can tell which is which. */
  readonly isShared?: boolean
}

const SENTENCE_END = '。！？!?\n'
const CLAUSE_END = '，,;；、:：.'
const LIST_MARKER = /其中|包括|包含|分为|构成|组成|明细/
const PARTIAL = /主要|其余|剩余|余下/
const PARTIAL_BEHIND = /^(?: ?等|[^\d。！？!?\n]*(?:其余|剩余|余下|不足|缺口|差额))/
const LONGEST_LABEL = 60

/** Where the scanner is: what it has seen since the last figure. */
interface State {
  boundary: number
  lead: string
  listed: boolean
  sentence: number
  brackets: { readonly at: number; readonly boundary: number; readonly lead: string; readonly mentions: number }[]
}

/** Reads a folded paragraph once, from left to right. */
export function scanMentions(folded: string): Mention[] {
  const mentions: Mention[] = []
  const state: State = { boundary: 0, lead: '', listed: false, sentence: 0, brackets: [] }
  let at = 0
  for (const figure of findFigures(folded)) {
    for (; at < figure.start; at++) step(folded, at, state, mentions.length)
    const label = words(folded, state.boundary, figure.start)
    mentions.push({
      figure,
      label,
      labelStart: state.boundary,
      lead: state.lead,
      listed: state.listed || LIST_MARKER.test(label),
      partial: PARTIAL.test(state.lead) || PARTIAL.test(label) || PARTIAL_BEHIND.test(folded.slice(figure.end, figure.end + 24)),
      sentence: state.sentence,
      depth: state.brackets.length,
      bracket: state.brackets.at(-1)?.at ?? -1,
    })
    Object.assign(state, { boundary: figure.end, lead: '', listed: false })
    at = figure.end
  }
  return mentions
}

function step(folded: string, at: number, state: State, mentions: number): void {
  const char = folded.charAt(at)
  if (SENTENCE_END.includes(char)) {
    Object.assign(state, { boundary: at + 1, lead: '', listed: false, brackets: [] })
    state.sentence++
  } else if (CLAUSE_END.includes(char) && !isInNumber(folded, at) && !isBothSides(folded, at)) {
    endClause(folded, at, state)
  } else if (char === '(') {
    state.brackets.push({ at, boundary: state.boundary, lead: state.lead, mentions })
    state.boundary = at + 1
  } else if (char === ')') {
    const open = state.brackets.pop()
    // Brackets without a figure belong to the words around them: 因公出国(境)费.
    if (open?.mentions === mentions) Object.assign(state, { boundary: open.boundary, lead: open.lead })
    else if (open) Object.assign(state, { boundary: at + 1, lead: '' })
  }
}

function endClause(folded: string, at: number, state: State): void {
  const clause = words(folded, state.boundary, at)
  state.boundary = at + 1
  if (!/\p{Script=Han}/u.test(clause)) return
  state.lead = clause
  if (LIST_MARKER.test(clause)) state.listed = true
}

/** The point or comma of a number that is no amount: 1,234人次, 较上年2.08. */
function isInNumber(folded: string, at: number): boolean {
  return '.,'.includes(folded.charAt(at)) && /\d/.test(folded.charAt(at - 1)) && /\d/.test(folded.charAt(at + 1))
}

/** 收、支总计 is one phrase. */
function isBothSides(folded: string, at: number): boolean {
  return folded.charAt(at) === '、' && folded.charAt(at - 1) === '收' && folded.charAt(at + 1) === '支'
}

function words(folded: string, start: number, end: number): string {
  return compact(folded.slice(Math.max(start, end - LONGEST_LABEL), end))
}
