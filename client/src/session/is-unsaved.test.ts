import { expect, test } from 'vitest'
import { failure } from '@gongping/shared/protocol/errors.ts'
import type { Ended } from './connection.ts'
import { isUnsaved } from './is-unsaved.ts'
import type { Saved } from './save-ledger.ts'

const ONE_EDIT: Saved = { step: 'local', changes: 1, since: 0, places: [{ section: 'duties' }] }
const ended = (reaction: Ended['reaction']): Ended => ({ reaction, failure: failure('sign-in-required') })

test('[PR116] edits that wait for their writer to sign in again are still only on this page', () => {
  expect(isUnsaved(ONE_EDIT, null)).toBe(true)
  expect(isUnsaved(ONE_EDIT, ended('sign-in'))).toBe(true)
  expect(isUnsaved({ step: 'saved', at: 0 }, ended('sign-in'))).toBe(false)
})

test('[PR116] edits that the server refused for good are in the draft', () => {
  expect(isUnsaved(ONE_EDIT, ended('reopen'))).toBe(false)
  expect(isUnsaved(ONE_EDIT, ended('give-up'))).toBe(false)
})
