import type { TextPart } from '@gongping/shared/compare/comparison.ts'
import { useT } from '../../i18n/use-language.tsx'

interface Props {
  readonly parts: readonly TextPart[]
  /** Only what stood there before, or stands there after; absent: both in one. */
  readonly side?: 'before' | 'after'
}

const NOT_OF = { before: 'added', after: 'removed' } as const

/** Words with what was removed struck through and what was added underlined. */
export function ChangedWords({ parts, side }: Props) {
  const t = useT()
  const shown = side ? parts.filter(({ kind }) => kind !== NOT_OF[side]) : parts
  if (shown.every(({ text }) => text === '')) return <span className="versions-empty">{t('versions.empty')}</span>
  return shown.map(({ kind, text }, at) => {
    if (kind === 'added') return <ins key={at}>{text}</ins>
    return kind === 'removed' ? <del key={at}>{text}</del> : <span key={at}>{text}</span>
  })
}
