import { useEffect } from 'react'
import type { PersonPlace } from '../session/edit-place.ts'
import { goToPlace, isInSight } from '../features/presence/go-to-place.ts'
import { UNDO_PLACE } from '../session/report-session.ts'
import { useSession } from '../session/use-session.ts'

/**
 * Ctrl+Z and Ctrl+Y where no editor has the focus, and wherever an undone change lies out of sight: goes there,
 * so that nobody undoes blindly.
 * @param isOn the paper can be seen.
 */
export function useUndoKeys(isOn: boolean): void {
  const session = useSession()
  useEffect(() => {
    if (!isOn) return undefined
    const { undo } = session
    const onPopped = ({ stackItem }: { stackItem: { meta: Map<unknown, unknown> } }) => {
      const place = stackItem.meta.get(UNDO_PLACE) as PersonPlace | null
      if (place && !isInSight(place)) goToPlace(session, place)
    }
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || !(event.ctrlKey || event.metaKey) || event.altKey || isTextInput(event.target)) return
      const key = event.key.toLowerCase()
      const redo = key === 'y' || (key === 'z' && event.shiftKey)
      if (key !== 'z' && !redo) return
      event.preventDefault()
      if (redo) session.redoStep()
      else session.undoStep()
    }
    undo.on('stack-item-popped', onPopped)
    document.addEventListener('keydown', onKey)
    return () => {
      undo.off('stack-item-popped', onPopped)
      document.removeEventListener('keydown', onKey)
    }
  }, [session, isOn])
}

function isTextInput(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'))
}
