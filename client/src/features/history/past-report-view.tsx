import type { BlockChange, FigureChange, SectionChange } from '@gongping/shared/compare/comparison.ts'
import { factName } from '@gongping/shared/figures/figure-name.ts'
import { useLanguage, useT } from '../../i18n/use-language.tsx'
import { tableLabel } from '../../session/place-label.ts'
import { MarkedWords } from './marked-words.tsx'
import { PastTable } from './past-table.tsx'
import type { ShownMoment } from './past-states.ts'

/** The report as it was, to be read; what is different from the moment before is struck through and underlined. */
export function PastReportView({ moment: { content, score, comparison } }: { readonly moment: ShownMoment }) {
  const { sections, tables, figures, header } = comparison
  const title = header.find(({ field }) => field === 'title')
  return (
    <article className="past-report">
      <h2 className="past-report-title" data-change={title && ''}>
        {title ? <MarkedWords parts={title.parts} /> : content.title}
      </h2>
      <ChangedFacts figures={figures} />
      {sections.map((section) => (
        <PastSection key={section.id} section={section} />
      ))}
      {content.tables.map((table) => (
        <PastTable
          key={table.id}
          table={table}
          title={tableLabel(content, table)}
          score={score.tables.find(({ id }) => id === table.id)}
          change={tables.find(({ id }) => id === table.id)}
        />
      ))}
    </article>
  )
}

function ChangedFacts({ figures }: { readonly figures: readonly FigureChange[] }) {
  const { t, language } = useLanguage()
  const facts = figures.filter(({ what }) => what === 'fact' || what === 'last-year')
  if (facts.length === 0) return null
  return (
    <section className="past-facts" aria-label={t('history.facts')}>
      <h3>{t('history.facts')}</h3>
      <ul>
        {facts.map(({ what, id, before, after }) => (
          <li key={`${what} ${id}`} data-change="">
            {what === 'fact' ? factName(id, language) : t('facts.lastOf', { fact: factName(id, language) })}{' '}
            {before !== null && <del className="number">{before}</del>} {after !== null && <ins className="number">{after}</ins>}
          </li>
        ))}
      </ul>
    </section>
  )
}

function PastSection({ section: { number, title, blocks } }: { readonly section: SectionChange }) {
  return (
    <section>
      <h3>{number + title}</h3>
      {blocks.map((block, at) => (
        // oxlint-disable-next-line react/no-array-index-key -- the same words may stand there twice
        <Block key={at} block={block} />
      ))}
    </section>
  )
}

function Block({ block: { kind, form, level, parts, isMoved, isReformatted } }: { readonly block: BlockChange }) {
  const t = useT()
  const isChanged = kind !== 'same' || isMoved || isReformatted
  return (
    <p
      data-form={form}
      style={level > 0 ? { paddingInlineStart: `${level * 2}em` } : undefined}
      data-change={isChanged ? '' : undefined}
    >
      <MarkedWords parts={parts} />
      {(isMoved || isReformatted) && <small>{t(isMoved ? 'versions.mark.moved' : 'versions.mark.reformatted')}</small>}
    </p>
  )
}
