import type { TableContent } from '@gongping/shared/report/content.ts'
import { useT } from '../../i18n/use-language.tsx'
import { useLive, usePeople } from '../../session/use-session.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { useGrid } from './grid-context.ts'

const BUTTON_ROOM = 16

/** Asks before an indicator is removed: which one, and who is writing in it. */
export function RemoveDialog({ table }: { readonly table: TableContent }) {
  const { commands } = useGrid()
  const rowId = useLive(commands.removing)
  const row = table.indicators.find((candidate) => candidate.id === rowId)
  return row ? <Question rowId={row.id} name={row.level3} /> : null
}

function Question({ rowId, name }: { readonly rowId: string; readonly name: string }) {
  const t = useT()
  const { commands } = useGrid()
  const busy = usePeople().filter(({ me, place }) => !me && place && 'row' in place && place.row === rowId)
  const naming = (words: string) => t('table.removeNamed', { name: words || t('score.unnamed') })
  return (
    <Dialog title={`${naming(name)}？`} onClose={() => commands.callOffRemove()}>
      {busy.length > 0 && <p>{t('table.removeBusy', { names: busy.map(({ display }) => display).join('、') })}</p>}
      <p>{t('table.removeText')}</p>
      <div className="dialog-actions">
        {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- a dialog takes the focus; Enter must not remove anything yet */}
        <Button autoFocus onClick={() => commands.callOffRemove()}>
          {t('common.cancel')}
        </Button>
        <Button kind="primary" onClick={() => commands.confirmRemove()}>
          {naming(shortened(name))}
        </Button>
      </div>
    </Dialog>
  )
}

/** A name that a button has room for. */
function shortened(name: string): string {
  const characters = Array.from(name)
  return characters.length > BUTTON_ROOM ? `${characters.slice(0, BUTTON_ROOM - 1).join('')}…` : name
}
