import fc from 'fast-check'
import { expect, test } from 'vitest'
import { SaveLedger } from './save-ledger.ts'

const DUTIES = { section: 'duties' }
const COST = { row: 't1-4', field: 'actual' }

test('[PR17] nothing is said about saving before the report has come', () => {
  expect(new SaveLedger().saved).toEqual({ step: 'opening' })
})

test('[PR17] an edit is "saving" until the server says that it is on disk, then "saved" with the time', () => {
  const ledger = opened()
  ledger.edited([DUTIES], 1000)
  const nonce = ledger.ask()
  expect(ledger.saved).toEqual({ step: 'saving', changes: 1, since: 1000, places: [DUTIES] })
  ledger.answered(nonce, 1080)
  expect(ledger.saved).toEqual({ step: 'saved', at: 1080 })
})

test('[PR17] what was typed after the question is not covered by its answer', () => {
  const ledger = opened()
  ledger.edited([DUTIES], 1000)
  const nonce = ledger.ask()
  ledger.edited([COST], 1020)
  ledger.answered(nonce, 1080)
  expect(ledger.saved).toEqual({ step: 'saving', changes: 1, since: 1000, places: [COST] })
})

test('[PR17] without a connection the edits are "only here", with their number and places', () => {
  const ledger = opened()
  ledger.disconnected(2000)
  ledger.edited([DUTIES], 3000)
  ledger.edited([DUTIES], 3100)
  ledger.edited([COST], 3200)
  expect(ledger.saved).toEqual({ step: 'local', changes: 3, since: 3000, places: [DUTIES, COST] })
})

test('[PR17] a lost connection with nothing at risk says so', () => {
  const ledger = opened()
  ledger.disconnected(2000)
  expect(ledger.saved).toEqual({ step: 'local', changes: 0, since: 2000, places: [] })
})

test('[PR17] an answer to a question of a lost connection proves nothing', () => {
  const ledger = opened()
  ledger.edited([DUTIES], 1000)
  const nonce = ledger.ask()
  ledger.disconnected(1010)
  ledger.connected(1500)
  ledger.answered(nonce, 1600)
  expect(ledger.saved).toMatchObject({ step: 'saving', changes: 1 })
  expect(ledger.mayAsk).toBe(true)
})

test('one question is under way at a time, and none without an edit', () => {
  const ledger = opened()
  expect(ledger.mayAsk).toBe(false)
  ledger.edited([DUTIES], 1000)
  expect(ledger.mayAsk).toBe(true)
  const nonce = ledger.ask()
  expect(ledger.mayAsk).toBe(false)
  ledger.answered(nonce, 1100)
  expect(ledger.mayAsk).toBe(false)
})

test('[PR17] under any order of events "saved" is said only when every edit was answered for', () => {
  const event = fc.constantFrom('edit', 'ask', 'answer', 'lose', 'find')
  fc.assert(
    fc.property(fc.array(event, { maxLength: 60 }), (events) => {
      const ledger = new SaveLedger()
      let edits = 0
      let proved = 0
      let under: { nonce: number; edits: number } | null = null
      let online = false
      for (const [now, name] of events.entries()) {
        if (name === 'edit') {
          edits++
          ledger.edited([DUTIES], now)
        }
        if (name === 'ask' && ledger.mayAsk) under = { nonce: ledger.ask(), edits }
        if (name === 'answer' && under) {
          proved = under.edits
          ledger.answered(under.nonce, now)
          under = null
        }
        if (name === 'lose') {
          online = false
          under = null
          ledger.disconnected(now)
        }
        if (name === 'find') {
          online = true
          ledger.connected(now)
        }
        expect(ledger.saved.step === 'saved').toBe(online && edits === proved)
      }
    }),
  )
})

function opened(): SaveLedger {
  const ledger = new SaveLedger()
  ledger.connected(500)
  return ledger
}
