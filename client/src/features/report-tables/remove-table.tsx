import { useState } from 'react'
import type { TableContent } from '@gongping/shared/report/content.ts'
import { removeTable } from '@gongping/shared/report/edit-tables.ts'
import { ROOT_CELLS } from '@gongping/shared/report/shape.ts'
import { useT } from '../../i18n/use-language.tsx'
import { tableOfRow } from '../../session/place-label.ts'
import { useContent, useMayChange, usePeople, useSession } from '../../session/use-session.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import './report-tables.css'

/** Removes one of several tables, after asking. The only one stays: the form asks for it. */
export function RemoveTable({ table }: { readonly table: TableContent }) {
  const t = useT()
  const editable = useMayChange(ROOT_CELLS)
  const isOnly = useContent((content) => content.tables.length < 2)
  const [asking, setAsking] = useState(false)
  if (!editable || isOnly) return null
  return (
    <div className="remove-table">
      <Button kind="quiet" onClick={() => setAsking(true)}>
        {t('tables.remove')}
      </Button>
      {asking && <Question table={table} onClose={() => setAsking(false)} />}
    </div>
  )
}

/** Which table, and who is writing in it. */
function Question({ table, onClose }: { readonly table: TableContent; readonly onClose: () => void }) {
  const t = useT()
  const session = useSession()
  const content = useContent()
  const busy = usePeople().filter(
    ({ me, place }) => !me && place && 'row' in place && tableOfRow(content, place.row)?.id === table.id,
  )
  const at = content.tables.findIndex(({ id }) => id === table.id)
  const object = table.name === '' ? t('tables.removeNth', { number: at + 1 }) : t('tables.removeNamed', { name: table.name })
  return (
    <Dialog title={`${object}？`} onClose={onClose}>
      {busy.length > 0 && <p>{t('tables.removeBusy', { names: busy.map(({ display }) => display).join('、') })}</p>}
      <p>{t('tables.removeText')}</p>
      <div className="dialog-actions">
        {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- a dialog takes the focus; Enter must not remove anything yet */}
        <Button autoFocus onClick={onClose}>
          {t('common.cancel')}
        </Button>
        <Button kind="primary" onClick={() => session.editStep(ROOT_CELLS, () => removeTable(session.report, table.id))}>
          {object}
        </Button>
      </div>
    </Dialog>
  )
}
