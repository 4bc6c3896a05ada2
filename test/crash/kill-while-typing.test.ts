import { expect, test } from 'vitest'
import { killWhileTyping } from './kill-while-typing.ts'

test('[PR53] killed three times in the middle of typing, the server has lost nothing that it acknowledged or showed', async () => {
  const { kills, acknowledged, seenByColleagues, acknowledgedLost, seenLost } = await killWhileTyping(3)
  expect({ kills, acknowledgedLost, seenLost }).toEqual({ kills: 3, acknowledgedLost: 0, seenLost: 0 })
  expect(acknowledged).toBeGreaterThan(3 * 150 - 1)
  expect(seenByColleagues).toBeGreaterThan(0)
})
