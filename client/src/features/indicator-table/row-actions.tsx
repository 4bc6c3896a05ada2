import { ROOT_CELLS } from '@gongping/shared/report/shape.ts'
import { useT } from '../../i18n/use-language.tsx'
import { useMayChange } from '../../session/use-session.ts'
import { useGrid } from './grid-context.ts'

/** Shown beside the row while the pointer or the focus is in it; by keyboard: Alt+Insert, Alt+Delete. */
export function RowActions({ rowId }: { readonly rowId: string }) {
  const t = useT()
  const { commands } = useGrid()
  const editable = useMayChange(ROOT_CELLS)
  if (!editable) return null
  return (
    <span className="row-actions">
      <button
        type="button"
        tabIndex={-1}
        title={`${t('table.addRow')} (Alt+Insert)`}
        onMouseDown={keepFocus}
        onClick={() => commands.addBelow(rowId)}
      >
        ＋
      </button>
      <button
        type="button"
        tabIndex={-1}
        title={`${t('table.removeRow')} (Alt+Delete)`}
        onMouseDown={keepFocus}
        onClick={() => commands.remove(rowId)}
      >
        ✕
      </button>
    </span>
  )
}

function keepFocus(event: { preventDefault(): void }): void {
  event.preventDefault()
}
