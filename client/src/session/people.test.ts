import { expect, test } from 'vitest'
import { Awareness } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { readPeople } from './people.ts'

test('everybody is listed once per window, this window first', () => {
  const awareness = office({ 1: { user: user('张伟') }, 2: { user: user('李娟'), place: { section: 'duties' } } })
  awareness.setLocalState({ user: user('李娟') })
  const people = readPeople(awareness)
  expect(people.map(({ display, me }) => [display, me])).toEqual([
    ['李娟', true],
    ['张伟', false],
    ['李娟', false],
  ])
  expect(people[2]?.place).toEqual({ section: 'duties' })
})

test('what a foreign client claims does not reach the page', () => {
  const awareness = office({
    1: { user: { id: 7, name: '甲', color: 'red;background:url(x)' }, place: { row: 't1-4' } },
    2: { user: { name: 12 } },
    3: { cursor: null },
    4: { user: user('乙'), place: { row: 't1-4', field: 'actual', typing: 'yes' } },
    5: { user: user('丙'), place: { fact: 'staff.actual', year: '2024' } },
    6: { user: user('丁'), place: { fact: 'staff.actual', year: 'last' } },
  })
  expect(readPeople(awareness).map(({ display, color, place }) => ({ display, color, place }))).toEqual([
    { display: '甲', color: '#5B6472', place: null },
    { display: '乙', color: '#0B6BA8', place: { row: 't1-4', field: 'actual', typing: false } },
    { display: '丙', color: '#0B6BA8', place: null },
    { display: '丁', color: '#0B6BA8', place: { fact: 'staff.actual', year: 'last' } },
  ])
})

function user(name: string) {
  return { id: name, name, color: '#0B6BA8' }
}

function office(states: Record<number, Record<string, unknown>>): Awareness {
  const awareness = new Awareness(new Y.Doc())
  awareness.setLocalState(null)
  for (const [client, state] of Object.entries(states)) awareness.states.set(Number(client), state)
  return awareness
}
