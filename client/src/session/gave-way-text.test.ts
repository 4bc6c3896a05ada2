import { expect, test } from 'vitest'
import { gaveWayText } from './gave-way-text.ts'
import { translator } from '../i18n/translate.ts'

const [zh, en] = [translator('zh'), translator('en')]
const value = { field: '培训人次 实际完成值', name: '李娟', mine: '9', theirs: '99.5%' }

test('[PG148] whoever’s half-typed value gave way reads where, to what, that it is not kept and what to do', () => {
  expect(gaveWayText(zh, value)).toBe(
    '“培训人次 实际完成值”现在是李娟随后填的“99.5%”，您填到“9”的内容没有保留。要用您的，请在这一格重新填写。',
  )
  expect(gaveWayText(zh, { ...value, theirs: '' })).toBe(
    '“培训人次 实际完成值”随后被李娟清空，您填到“9”的内容没有保留。要用您的，请在这一格重新填写。',
  )
  expect(gaveWayText(zh, { ...value, mine: '' })).toBe(
    '“培训人次 实际完成值”您清空之后，李娟又填了“99.5%”。要清空，请在这一格重新删除。',
  )
  expect(gaveWayText(en, value)).toBe(
    '“培训人次 实际完成值” now says “99.5%”, which 李娟 wrote after you; what you typed, “9”, was not kept. To have yours, type it there again.',
  )
})
