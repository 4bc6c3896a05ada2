import type { TextPart } from '@gongping/shared/compare/comparison.ts'

const ELEMENTS = { same: 'span', added: 'ins', removed: 'del' } as const

/** Words with what was removed struck through and what was added underlined. */
export function MarkedWords({ parts }: { readonly parts: readonly TextPart[] }) {
  return parts.map(({ kind, text }, at) => {
    const Element = ELEMENTS[kind]
    // oxlint-disable-next-line react/no-array-index-key -- the same words may stand there twice
    return <Element key={at}>{text}</Element>
  })
}
