import type { BlockChange } from '@gongping/shared/compare/comparison.ts'
import { ChangeMark } from './change-mark.tsx'
import { ChangedWords } from './changed-words.tsx'
import type { Stop } from './walk-changes.ts'

/** A paragraph, an item of a list or a row of a table in the text, with what was changed in it. */
export function TextBlock({ block, stop }: { readonly block: BlockChange; readonly stop?: Stop }) {
  const { kind, form, level, parts, isMoved, isReformatted } = block
  return (
    <div
      className="text-block"
      data-kind={kind}
      data-form={form}
      style={form === 'item' ? { marginInlineStart: `${level}em` } : undefined}
      data-change={stop}
      tabIndex={stop === undefined ? undefined : -1}
    >
      {isMoved && <ChangeMark mark="moved" />}
      {isReformatted && <ChangeMark mark="reformatted" />}
      <ChangedWords parts={parts} />
    </div>
  )
}
