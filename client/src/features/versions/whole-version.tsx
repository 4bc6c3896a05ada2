import { useCallback } from 'react'
import type { BlockChange } from '@gongping/shared/compare/comparison.ts'
import { textBlocks } from '@gongping/shared/compare/text-blocks.ts'
import type { SectionContent } from '@gongping/shared/report/content.ts'
import { fetchVersion } from '../../api/versions.ts'
import { useAnswer } from '../../api/use-answer.ts'
import { useLanguage } from '../../i18n/use-language.tsx'
import { NOW, reportAddress } from '../../session/report-address.ts'
import { tableLabel } from '../../session/place-label.ts'
import { useSession } from '../../session/use-session.ts'
import { Button } from '../../ui/button.tsx'
import { Link } from '../../ui/link.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { TextBlock } from './text-block.tsx'
import { VersionAgreement } from './version-agreement.tsx'
import { WholeTable } from './whole-table.tsx'
import { factsOf } from './version-words.ts'

/** A version as it was, to be read. */
export function WholeVersion({ number }: { readonly number: number }) {
  const { t, language } = useLanguage()
  const { id } = useSession()
  const ask = useCallback(() => fetchVersion(id, number), [id, number])
  const { value, problem, reload } = useAnswer(ask, null)
  return (
    <>
      <div className="versions-head">
        <h2 className="version-heading">
          {t('versions.number', { number })} {value?.version.name}
        </h2>
        <Link to={reportAddress(id, { kind: 'comparison', before: number, after: NOW })} className="versions-aside">
          {t('versions.withNow')}
        </Link>
        {number > 1 && (
          <Link to={reportAddress(id, { kind: 'comparison', before: number - 1, after: number })} className="versions-aside">
            {t('versions.withPrevious')}
          </Link>
        )}
      </div>
      {problem && <ProblemNotice problem={problem} actions={<Button onClick={reload}>{t('common.retry')}</Button>} />}
      {!value && !problem && <p className="versions-note">{t('versions.loading')}</p>}
      {value && (
        <section className="comparison" data-region tabIndex={-1} aria-label={t('versions.number', { number })}>
          <p className="version-facts number">{factsOf(value.version, language).join(' · ')}</p>
          {value.round && <VersionAgreement round={value.round} />}
          <h2 className="version-report-title">{value.content.title}</h2>
          {value.content.sections.map((section) => (
            <WholeSection key={section.id} section={section} />
          ))}
          {value.content.tables.map((table) => (
            <WholeTable
              key={table.id}
              table={table}
              title={tableLabel(value.content, table)}
              score={value.score.tables.find((one) => one.id === table.id)}
            />
          ))}
        </section>
      )}
    </>
  )
}

function WholeSection({ section: { number, title, paragraphs } }: { readonly section: SectionContent }) {
  return (
    <section className="comparison-part">
      <h2>{number + title}</h2>
      {textBlocks(paragraphs).map((block, at) => (
        // oxlint-disable-next-line react/no-array-index-key -- the same words may stand there twice
        <TextBlock key={at} block={unchanged(block)} />
      ))}
    </section>
  )
}

function unchanged({ form, level, words }: ReturnType<typeof textBlocks>[number]): BlockChange {
  return { form, level, kind: 'same', parts: [{ kind: 'same', text: words }], isMoved: false, isReformatted: false }
}
