import { afterEach, expect, test } from 'vitest'
import { Awareness, applyAwarenessUpdate, encodeAwarenessUpdate } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { awarenessIn } from './awareness-in.ts'

const people: Awareness[] = []
afterEach(() => {
  for (const person of people.splice(0)) person.destroy()
})

function person(): Awareness {
  const awareness = new Awareness(new Y.Doc())
  people.push(awareness)
  return awareness
}

const LI = { name: '李娟', color: '#8A4FB5' }

function watch(mine: Awareness, sectionId: string) {
  let redraws = 0
  const seen = awarenessIn(mine, sectionId)
  const listener = () => void redraws++
  seen.on('change', listener)
  return { seen, redraws: () => redraws, stop: () => seen.off('change', listener) }
}

function tell(from: Awareness, to: Awareness, state: Record<string, unknown>): void {
  from.setLocalState(state)
  applyAwarenessUpdate(to, encodeAwarenessUpdate(from, [from.clientID]), 'server')
}

test('[ED10] a colleague elsewhere in the report costs no redraw, one who comes, moves or leaves does', () => {
  const [mine, li] = [person(), person()]
  const duties = watch(mine, 'duties')
  tell(li, mine, { user: LI, place: { section: 'staffing' }, cursor: 1 })
  tell(li, mine, { user: LI, place: { row: 't1-1', field: 'actual', typing: true } })
  expect(duties.redraws()).toBe(0)
  tell(li, mine, { user: LI, place: { section: 'duties' }, cursor: 1 })
  tell(li, mine, { user: LI, place: { section: 'duties' }, cursor: 2 })
  expect([...duties.seen.getStates().keys()]).toEqual([li.clientID])
  tell(li, mine, { user: LI, place: null })
  expect(duties.redraws()).toBe(3)
  expect(duties.seen.getStates().size).toBe(0)
})

test('[ED10] somebody without a proper name and colour has no caret', () => {
  const [mine, stranger] = [person(), person()]
  const duties = watch(mine, 'duties')
  for (const user of [null, 'x', { name: '李娟' }, { name: '李娟', color: 'red;background:url(x)' }, { color: '#8A4FB5' }]) {
    tell(stranger, mine, { user, place: { section: 'duties' }, cursor: 1 })
  }
  expect(duties.redraws()).toBe(0)
  expect(duties.seen.getStates().size).toBe(0)
})

test('an editor that is gone hears nothing more', () => {
  const [mine, li] = [person(), person()]
  const duties = watch(mine, 'duties')
  duties.stop()
  tell(li, mine, { user: LI, place: { section: 'duties' } })
  expect(duties.redraws()).toBe(0)
})
