import type { CellChange, FigureChange } from '@gongping/shared/compare/comparison.ts'
import { factName } from '@gongping/shared/figures/figure-name.ts'
import { gradeName } from '@gongping/shared/scoring/describe-score.ts'
import type { Grade } from '@gongping/shared/scoring/score-sheet.ts'
import type { Language } from '@gongping/shared/base/language.ts'
import { type MessageKey, type Translate, translator } from '../../i18n/translate.ts'
import { useLanguage, useT } from '../../i18n/use-language.tsx'
import { ChangeLine, ChangeTable } from './change-table.tsx'
import { ChangedWords } from './changed-words.tsx'
import { figureStop, headerStop, isWritten } from './walk-changes.ts'

/** Total, grade and execution rate of each table, then the basic figures. */
export function FigureChanges({
  figures,
  isOneTable,
}: {
  readonly figures: readonly FigureChange[]
  readonly isOneTable: boolean
}) {
  const { t, language } = useLanguage()
  if (figures.length === 0) return null
  return (
    <section className="comparison-part">
      <h2>{t('versions.figures')}</h2>
      <ChangeTable caption={t('versions.figures')} what={t('versions.figure')}>
        {figures.map((figure) => (
          <ChangeLine
            key={figureStop(figure.what, figure.id)}
            stop={isWritten(figure.what) ? figureStop(figure.what, figure.id) : undefined}
            name={nameOf(figure, isOneTable, language)}
            before={<FigureValue figure={figure} side="before" />}
            after={<FigureValue figure={figure} side="after" />}
          />
        ))}
      </ChangeTable>
    </section>
  )
}

/** Title, year and unit. */
export function HeaderChanges({ header }: { readonly header: readonly CellChange[] }) {
  const t = useT()
  if (header.length === 0) return null
  return (
    <section className="comparison-part">
      <h2>{t('versions.header')}</h2>
      <ChangeTable caption={t('versions.header')} what={t('versions.figure')}>
        {header.map(({ field, parts }) => (
          <ChangeLine
            key={field}
            stop={headerStop(field)}
            name={t(`versions.header.${field}` as Extract<MessageKey, `versions.header.${string}`>)}
            before={<ChangedWords parts={parts} side="before" />}
            after={<ChangedWords parts={parts} side="after" />}
          />
        ))}
      </ChangeTable>
    </section>
  )
}

function FigureValue({ figure, side }: { readonly figure: FigureChange; readonly side: 'before' | 'after' }) {
  const { t, language } = useLanguage()
  const value = figure[side]
  if (value === null || value === '') return <span className="versions-empty">{t('versions.missing')}</span>
  const words = figure.what === 'grade' ? gradeName(value as Grade, language) : value
  return side === 'before' ? <del className="number">{words}</del> : <ins className="number">{words}</ins>
}

function nameOf({ what, id, label }: FigureChange, isOneTable: boolean, language: Language): string {
  const t: Translate = translator(language)
  if (what === 'fact') return factName(id, language)
  if (what === 'last-year') return t('facts.lastOf', { fact: factName(id, language) })
  const name = t(`versions.figure.${what}`)
  return isOneTable || label === '' ? name : t('versions.figureOf', { name, table: label })
}
