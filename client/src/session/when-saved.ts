import type { Connection } from './connection.ts'
import { isUnsaved } from './is-unsaved.ts'

/** Nobody waits longer for a line that is down; the server says then what it lacks. */
const PATIENCE_MS = 5_000

/** Resolves once the server has everything that was typed on this page, or after a while. */
export function whenSaved({ saved, ended }: Pick<Connection, 'saved' | 'ended'>): Promise<void> {
  const isSaved = () => !isUnsaved(saved.get(), ended.get())
  if (isSaved()) return Promise.resolve()
  return new Promise((resolve) => {
    const finish = () => {
      clearTimeout(timer)
      stop()
      resolve()
    }
    const timer = setTimeout(finish, PATIENCE_MS)
    const stop = saved.watch(() => {
      if (isSaved()) finish()
    })
  })
}
