import { Budget } from '@gongping/shared/compare/budget.ts'
import { compareWords } from '@gongping/shared/compare/compare-words.ts'
import { useT } from '../../i18n/use-language.tsx'

/** What a suggested wording (建议改为) does to the words that are there. */
export function WordingDiff({ before, after }: { readonly before: string; readonly after: string }) {
  const t = useT()
  return (
    <p className="wording">
      <span className="wording-label">{t('comments.suggestion')}</span>
      {compareWords(before, after, new Budget()).map(({ kind, text }, at) => {
        if (kind === 'added') return <ins key={at}>{text}</ins>
        return kind === 'removed' ? <del key={at}>{text}</del> : <span key={at}>{text}</span>
      })}
    </p>
  )
}
