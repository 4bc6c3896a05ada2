import { Decimal } from '../../base/decimal.ts'
import { amountOf, inUnit } from '../../figures/fact-amount.ts'
import { factName } from '../../figures/figure-name.ts'
import { figureWords } from '../../figures/figure-words.ts'
import type { Check, CheckInput, Sentences } from '../check.ts'
import { factOfAmount } from '../facts/fact-of-amount.ts'
import type { Finding } from '../finding.ts'
import { speaker } from '../make-finding.ts'
import { isExact } from '../prose/exact-amount.ts'
import type { Amount } from '../prose/prose.ts'
import { placeOf } from '../prose/quote.ts'

const sentences = {
  differs: {
    severity: 'warning',
    zh: '文中为“{text}”，基础数据中“{name}”为{right}，两处不一致，请核对后改其中一处。',
    en: 'The text says "{text}", but among the basic figures "{name}" is "{right}"; find out which is true and change the other.',
  },
} as const satisfies Sentences

const say = speaker('D7', sentences)

/** D7: an amount in the text is the basic figure (基础数据) that its words name. */
export const basicFigures: Check = { code: 'D7', sentences, run: checkBasicFigures }

function checkBasicFigures({ content: { facts }, prose }: CheckInput): Finding[] {
  if (Object.keys(facts).length === 0) return []
  return prose.sections.flatMap((section) =>
    section.amounts.flatMap((amount) => {
      const fact = factOfAmount(amount)
      if (fact === null || isSame(amount, amountOf(facts, fact))) return []
      const right = figureWords(facts, { fact, as: 'value' })
      const params = { text: amount.text, name: factName(fact, 'zh'), fact, wrong: amount.printed, right }
      return [say('differs', params, [placeOf(section, amount.spot)])]
    }),
  )
}

/** To the decimals that the text prints, rounded or cut off; what nobody has filled in contradicts nothing. */
function isSame(amount: Amount, fact: ReturnType<typeof amountOf>): boolean {
  const known = fact && inUnit(fact, amount.unit)
  if (!known || !isExact(amount)) return true
  const printed = [Decimal.ROUND_HALF_UP, Decimal.ROUND_DOWN].map((mode) => known.value.toDecimalPlaces(amount.decimals, mode))
  return printed.some((value) => value.eq(amount.value))
}
