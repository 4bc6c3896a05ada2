import { useT } from '../../i18n/use-language.tsx'

interface Props {
  /** null: nothing is expected there. */
  readonly filled: boolean | null
  readonly isDone: boolean
}

/** A ring: empty; a dot: filled in; a tick: whoever has it says that it is done. */
export function OutlineState({ filled, isDone }: Props) {
  const t = useT()
  if (isDone) {
    return (
      <span className="outline-state" data-done>
        <span aria-hidden="true">✓</span>
        <span className="visually-hidden">{t('assign.done')}</span>
      </span>
    )
  }
  return (
    <span className="outline-state" data-filled={filled}>
      {filled !== null && <span className="visually-hidden">{t(filled ? 'report.filledSection' : 'report.emptySection')}</span>}
    </span>
  )
}
