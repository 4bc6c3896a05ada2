import { type RefObject, useCallback, useEffect, useLayoutEffect } from 'react'
import type { CommentThread } from '@gongping/shared/protocol/comments.ts'
import { useLive, useSession } from '../../session/use-session.ts'
import { type Rail, placeBeside, placeInOrder } from './place-cards.ts'
import { scrollTogether } from './scroll-together.ts'

/**
 * Keeps each card beside its words: the list is as high as the paper, scrolls with it, and every card has a place of its
 * own in it. Where panel and paper are not side by side it only keeps the cards in the order of the paper.
 */
export function useRail(list: RefObject<HTMLUListElement | null>, isBeside: boolean, threads: readonly CommentThread[]): void {
  const { comments, commentPlaces, derived } = useSession()
  const active = useLive(comments.active)
  const begun = useLive(comments.begun)

  const place = useCallback(() => {
    const rail = railOf(list.current)
    if (!rail) return
    const places = new Map(threads.map((thread) => [thread.id, thread.place]))
    ;(isBeside ? placeBeside : placeInOrder)(rail, { places, begun, active })
  }, [list, isBeside, threads, active, begun])

  useLayoutEffect(place)
  useEffect(() => {
    let frame = 0
    const later = () => {
      cancelAnimationFrame(frame)
      frame = requestAnimationFrame(place)
    }
    const stops = [commentPlaces.ranges.watch(later), derived.content.watch(later)]
    const sizes = new ResizeObserver(later)
    const head = railOf(list.current)?.head
    for (const element of [document.querySelector('.paper'), head, ...(list.current?.children ?? [])])
      if (element) sizes.observe(element)
    return () => {
      cancelAnimationFrame(frame)
      sizes.disconnect()
      for (const stop of stops) stop()
    }
  }, [place, list, commentPlaces, derived])

  useEffect(() => {
    const rail = railOf(list.current)
    return isBeside && rail ? scrollTogether(rail.desk, rail.panel) : undefined
  }, [list, isBeside])
}

function railOf(list: HTMLElement | null): Rail | null {
  const panel = list?.closest<HTMLElement>('[role=tabpanel]')
  const head = panel?.querySelector<HTMLElement>('.comments-head')
  const desk = document.querySelector<HTMLElement>('.report-desk')
  return list && head && panel && desk ? { list, head, panel, desk } : null
}
