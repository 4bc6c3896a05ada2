import type { CommentSubject } from '../../session/comments.ts'
import { elementOf } from './comment-target.ts'
import { CARD_GAP, layOutCards, topInSight } from './lay-out-cards.ts'

export interface Rail {
  /** Its children are the cards, each with its thread as `data-card`; "" is the one that is being written. */
  readonly list: HTMLElement
  /** What stays above the cards. */
  readonly head: HTMLElement
  /** What scrolls the list. */
  readonly panel: HTMLElement
  /** What scrolls the paper. */
  readonly desk: HTMLElement
}

export interface Placed {
  /** By thread: what each is about. */
  readonly places: ReadonlyMap<string, string>
  readonly begun: CommentSubject | null
  /** The thread that is looked at. */
  readonly active: string | null
}

const END = 16

interface Card {
  readonly element: HTMLElement
  readonly id: string
  readonly top: number
  readonly height: number
}

/** Puts every card beside its words, in a list as high as the paper. */
export function placeBeside(rail: Rail, placed: Placed): void {
  const { list, panel, desk } = rail
  const cards = cardsOf(rail, placed)
  const fixed = cards.findIndex(({ id }) => id === lookedAt(placed))
  const tops = layOutCards(cards, fixed)
  for (const [at, { element }] of cards.entries()) element.style.transform = `translateY(${tops[at] ?? 0}px)`
  const end = (tops.at(-1) ?? 0) + (cards.at(-1)?.height ?? 0) + END
  list.style.height = `${Math.max(end, desk.scrollHeight - desk.clientHeight + panel.clientHeight - list.offsetTop)}px`
}

/** Keeps the cards in the order of the paper, one below the other. */
export function placeInOrder(rail: Rail, placed: Placed): void {
  rail.list.style.height = ''
  for (const [order, { element }] of cardsOf(rail, placed).entries()) {
    element.style.transform = ''
    element.style.order = String(order)
  }
}

function lookedAt({ begun, active }: Placed): string | null {
  return begun ? '' : active
}

/** In the order of the paper, measured from where the list begins. */
function cardsOf({ list, head, panel, desk }: Rail, placed: Placed): Card[] {
  const { places, begun } = placed
  const origin = list.getBoundingClientRect().top + panel.scrollTop
  const seen = desk.getBoundingClientRect()
  const free = head.getBoundingClientRect().bottom + CARD_GAP
  return [...list.children]
    .filter((element) => element instanceof HTMLElement)
    .map((element) => {
      const id = element.dataset['card'] ?? ''
      const place = id === '' ? begun?.place : places.get(id)
      const words = elementOf({ id, place: place ?? '' })?.getBoundingClientRect()
      const top = words && (id === lookedAt(placed) ? topInSight(words, seen, free) : words.top)
      return { element, id, top: top === undefined ? 0 : top + desk.scrollTop - origin, height: element.offsetHeight }
    })
    .sort((a, b) => a.top - b.top)
}
