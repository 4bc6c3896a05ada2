import { useId } from 'react'
import { MAX_OPINION } from '@gongping/shared/protocol/agreement.ts'
import type { Unsent } from './use-unsent.ts'

interface Props {
  readonly label: string
  readonly unsent: Unsent
  readonly rows?: number
  /** It takes the focus of its dialog. */
  readonly isFirst?: boolean
}

/** An opinion, a reason or a note, in somebody's own words. */
export function OpinionField({ label, unsent: { words, write }, rows = 3, isFirst = false }: Props) {
  const id = useId()
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      <textarea
        id={id}
        className="agreement-words"
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- a dialog takes the focus
        autoFocus={isFirst}
        rows={rows}
        maxLength={MAX_OPINION}
        value={words}
        onChange={(event) => write(event.target.value)}
      />
    </div>
  )
}
