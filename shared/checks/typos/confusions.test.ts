import { expect, test } from 'vitest'
import { CONFUSIONS, findConfusions } from './confusions.ts'

const ALL = [...CONFUSIONS.values()].flat()

test('[CK73] each line of the list is a wrong word, another that is right, and true words that share letters with it', () => {
  for (const { wrong, right, unless } of ALL) {
    expect(wrong).toMatch(/^[\p{Script=Han}]+$/u)
    expect(right).toMatch(/^[\p{Script=Han}]+$/u)
    expect(right).not.toContain(wrong)
    for (const word of unless) expect(Array.from(word).some((char) => wrong.includes(char))).toBe(true)
  }
  const wrong = ALL.map((one) => one.wrong)
  expect(wrong.filter((one, at) => wrong.indexOf(one) !== at)).toEqual([])
})

test('[CK73] what the list gives as right is not on the list itself', () => {
  expect(ALL.filter(({ right }) => findConfusions(right).length > 0).map(({ right }) => right)).toEqual([])
})

test('[CK73] the wrong word is found inside a sentence, and is none where a true word stands', () => {
  for (const { wrong, unless } of ALL) {
    expect(findConfusions(`经查，${wrong}。`).map(({ confusion }) => confusion.wrong)).toContain(wrong)
    for (const word of unless.filter((one) => one.includes(wrong))) {
      expect(findConfusions(`经查，${word}。`).map(({ confusion }) => confusion.wrong)).not.toContain(wrong)
    }
  }
})
