import { expect, test } from 'vitest'
import { type PersonClaim, type ReportRights, heldRights } from './held-rights.ts'
import { STRANGER } from './standing.ts'
import { mayChangePlace } from './write-scope.ts'

const claimOf = (claim: Partial<PersonClaim>): PersonClaim => ({ ...STRANGER, isInUnit: true, scope: null, ...claim })
const RIGHTS: ReportRights = {
  everyone: 'drafter',
  people: new Map([
    ['zhang', claimOf({ isUnitAdmin: true })],
    ['li', claimOf({})],
    ['wang', claimOf({ granted: 'drafter', scope: ['table', 'section/duties'] })],
    ['zhao', claimOf({ granted: 'reviewer', scope: ['report'] })],
    ['sun', claimOf({ isActive: false })],
  ]),
  bindings: new Map([
    ['section/duties', ['li']],
    ['row/t1', ['wang', 'li']],
    ['row/t2', ['zhang']],
  ]),
}
const held = (person: string) => heldRights(RIGHTS, person)

test('[WF6] owners write everywhere, drafters in their part and besides what is bindingly others’', () => {
  expect(held('zhang')).toEqual({ role: 'owner', scope: ['report'], except: [] })
  expect(held('li')).toEqual({ role: 'drafter', scope: ['report'], except: ['row/t2'] })
  expect(held('wang')).toEqual({ role: 'drafter', scope: ['table', 'section/duties'], except: ['row/t2', 'section/duties'] })
})

test('[WF6] whoever does not draft writes nothing, whatever was said of their part', () => {
  expect(held('zhao')).toEqual({ role: 'reviewer', scope: [], except: [] })
  for (const person of ['sun', 'nobody']) expect(held(person)).toEqual({ role: null, scope: [], except: [] })
})

test('[WF6] by place: rows and figures go with the tables, the title with the whole report, and exceptions come first', () => {
  const { scope, except } = held('wang')
  const may = (place: string) => mayChangePlace(scope, except, place)
  expect(['row/t1', 'row/t1/fund/total', 'facts'].map(may)).toEqual([true, true, true])
  expect(['row/t2', 'section/duties', 'section/results', 'meta'].map(may)).toEqual([false, false, false, false])
  expect(mayChangePlace(held('li').scope, [], 'meta')).toBe(true)
})
