import { useMemo } from 'react'
import { spellOutParagraph } from '@gongping/shared/figures/spell-out.ts'
import { plainText } from '@gongping/shared/report/rich-text.ts'
import { useT } from '../../i18n/use-language.tsx'
import { onlyIn } from '../../session/paragraph-merge.ts'
import type { Paragraph, PlaceWords } from '../../session/place-words.ts'
import { useContent } from '../../session/use-session.ts'

interface Props {
  readonly words: PlaceWords
  /** What it is compared with; null: nothing. */
  readonly other: PlaceWords | null
}

/** The words of a place; what the other side does not have is marked, so that nobody compares letter by letter. */
export function ComparedWords({ words, other }: Props) {
  const t = useT()
  const facts = useContent((content) => content.facts)
  const paragraphs = linesOf(words)
  const marked = useMemo(() => onlyIn(linesOf(words), other === null ? [] : linesOf(other)), [words, other])
  if (paragraphs.length === 0) return <p className="draft-words">{t('draft.empty')}</p>
  return paragraphs.map((paragraph, at) => (
    // oxlint-disable-next-line react/no-array-index-key -- the same paragraph may stand there twice
    <p key={at} className="draft-words" data-marked={marked.has(at) || undefined}>
      {plainText(spellOutParagraph(facts, paragraph))}
    </p>
  ))
}

function linesOf(words: PlaceWords): readonly Paragraph[] {
  if (typeof words !== 'string') return words
  return words === '' ? [] : words.split('\n')
}
