import { memo, useId } from 'react'
import type { StatedFact } from '@gongping/shared/checks/facts/stated-facts.ts'
import { type FactYear, type Facts, amountOf, factText, factUnit, sumOfParts } from '@gongping/shared/figures/fact-amount.ts'
import { findFigure } from '@gongping/shared/figures/dictionary.ts'
import { factName } from '@gongping/shared/figures/figure-name.ts'
import { ROOT_FACTS } from '@gongping/shared/report/shape.ts'
import { useLanguage } from '../../i18n/use-language.tsx'
import { sectionLabel } from '../../session/place-label.ts'
import { useContent, useMayChange, useSession } from '../../session/use-session.ts'
import { reveal } from '../../ui/reveal.ts'
import { FactField } from './fact-field.tsx'
import { LinkButton } from './link-button.tsx'

interface Props {
  readonly fact: string
  /** How deep it stands below the totals that it is a part of. */
  readonly level: number
  /** Sections whose live figures speak of it. */
  readonly uses: readonly string[]
  /** Amounts in the text that equal it and could follow it. */
  readonly links: readonly StatedFact[]
}

/** One basic figure: this year's value, its unit, last year's value, and where the text speaks of it. */
export const FactRow = memo(function FactRow({ fact, level, uses, links }: Props) {
  const { language, t } = useLanguage()
  const facts = useContent((content) => content.facts)
  const figure = findFigure(fact)
  const full = factName(fact, language)
  const sum = sumText(facts, fact)
  const written = factText(facts, fact, 'value')
  const wrongId = useId()
  const wrong = (['value', 'last'] as const).filter((year) => isWrong(facts, fact, year))
  const noteOf = (year: FactYear) => (wrong.includes(year) ? wrongId : null)
  return (
    <>
      <tr data-fact={fact} data-level={level} data-wrong={wrong.length > 0 || undefined}>
        <th scope="row" title={figure?.definition[language]}>
          {figure?.name[language] ?? fact}
          {written !== '' && sum !== '' && differs(facts, fact) && (
            <span className="facts-note">{t('facts.sumDiffers', { sum: sum + factUnit(facts, fact) })}</span>
          )}
          {uses.length > 0 && <Uses sections={uses} />}
          {links.length > 0 && (
            <span className="facts-uses">
              {links.map((stated) => (
                <LinkButton key={stated.quote} stated={stated} />
              ))}
            </span>
          )}
        </th>
        <td>
          <FactField fact={fact} year="value" name={full} reckoned={sum} wrongId={noteOf('value')} />
        </td>
        <td className="facts-unit">
          <Unit fact={fact} />
        </td>
        <td>
          <FactField
            fact={fact}
            year="last"
            name={t('facts.lastOf', { fact: full })}
            reckoned={amountText(sumOfParts(facts, fact, 'last'))}
            wrongId={noteOf('last')}
          />
        </td>
      </tr>
      {wrong.length > 0 && (
        <tr className="facts-wrong">
          <td id={wrongId} colSpan={4}>
            {t('facts.wrong', { text: wrong.map((year) => factText(facts, fact, year)).join('、') })}
          </td>
        </tr>
      )}
    </>
  )
})

function Uses({ sections }: { readonly sections: readonly string[] }) {
  const { t } = useLanguage()
  const content = useContent()
  return (
    <span className="facts-uses">
      {sections.map((section) => (
        <button key={section} type="button" title={t('facts.usedIn')} onClick={() => reveal({ section })}>
          {sectionLabel(content, section)}
        </button>
      ))}
    </span>
  )
}

function Unit({ fact }: { readonly fact: string }) {
  const { language, t } = useLanguage()
  const session = useSession()
  const editable = useMayChange(ROOT_FACTS)
  const unit = useContent((content) => factUnit(content.facts, fact))
  const units = findFigure(fact)?.units ?? []
  if (units.length < 2 || !editable) return unit
  return (
    <select
      aria-label={t('facts.unitOf', { fact: factName(fact, language) })}
      value={unit}
      onChange={(event) => session.editStep(ROOT_FACTS, () => session.report.setFact(fact, 'unit', event.target.value))}
    >
      {(units.includes(unit) ? units : [unit, ...units]).map((name) => (
        <option key={name}>{name}</option>
      ))}
    </select>
  )
}

function sumText(facts: Facts, fact: string): string {
  return amountText(sumOfParts(facts, fact))
}

function amountText(amount: ReturnType<typeof sumOfParts>): string {
  return amount ? amount.value.toFixed(amount.decimals) : ''
}

/** Whether a total that somebody wrote is not what its parts make. */
function differs(facts: Facts, fact: string): boolean {
  const [written, sum] = [amountOf(facts, fact), sumOfParts(facts, fact)]
  return written !== null && sum !== null && written.unit === sum.unit && !written.value.eq(sum.value)
}

/** Something that is no figure, so that nothing can be reckoned with it. */
function isWrong(facts: Facts, fact: string, year: FactYear): boolean {
  return factText(facts, fact, year) !== '' && amountOf(facts, fact, year) === null
}
