import { useState } from 'react'
import type { BlockChange, SectionChange } from '@gongping/shared/compare/comparison.ts'
import { useT } from '../../i18n/use-language.tsx'
import { sectionName } from '../../session/place-label.ts'
import { useContent } from '../../session/use-session.ts'
import { RestoreButton } from './restore-button.tsx'
import type { NamedPart } from './restore-dialog.tsx'
import { TextBlock } from './text-block.tsx'
import { isSectionChanged, piecesOf, sectionStop } from './walk-changes.ts'

interface Props {
  readonly section: SectionChange
  /** What is unchanged is folded away. */
  readonly isFolded: boolean
  /** Absent: nothing can be put back from here. */
  readonly onRestore?: ((part: NamedPart) => void) | undefined
  /** Of the version that would be put back. */
  readonly number: number
}

/** A section of the text with what was changed in it. */
export function SectionChanges({ section, isFolded, onRestore, number }: Props) {
  const t = useT()
  const { id, isRearranged } = section
  const name = useContent((content) => sectionName(content, id)) || section.number + section.title
  const pieces = piecesOf(section)
  if (pieces.length === 0 && !isFolded) return null
  return (
    <section className="comparison-part" aria-label={name}>
      <div className="section-change-head">
        <h2>{name}</h2>
        {isSectionChanged(section) && (
          <RestoreButton part={{ kind: 'section', id, name }} number={number} onRestore={onRestore} />
        )}
      </div>
      {isRearranged && (
        <p className="text-block" data-change={sectionStop(id)} tabIndex={-1}>
          {t('versions.rearranged')}
        </p>
      )}
      {pieces.map((piece, at) =>
        piece.kind === 'change' ? (
          <TextBlock key={piece.stop} block={piece.block} stop={piece.stop} />
        ) : (
          // oxlint-disable-next-line react/no-array-index-key -- what stands between the same changes
          <Unchanged key={at} blocks={piece.blocks} isFolded={isFolded} />
        ),
      )}
    </section>
  )
}

function Unchanged({ blocks, isFolded }: { readonly blocks: readonly BlockChange[]; readonly isFolded: boolean }) {
  const t = useT()
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      {isFolded && (
        <button type="button" className="unchanged" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {t('versions.unchanged', { count: blocks.length })}
        </button>
      )}
      {/* oxlint-disable-next-line react/no-array-index-key -- the same words may stand there twice */}
      {(isOpen || !isFolded) && blocks.map((block, at) => <TextBlock key={at} block={block} />)}
    </>
  )
}
