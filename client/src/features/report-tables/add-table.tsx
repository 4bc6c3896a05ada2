import { addTable } from '@gongping/shared/report/edit-tables.ts'
import { ROOT_CELLS } from '@gongping/shared/report/shape.ts'
import { findTemplate } from '@gongping/shared/template/catalogue.ts'
import { useT } from '../../i18n/use-language.tsx'
import { randomLetters } from '../../session/random-letters.ts'
import { useContent, useMayChange, useSession } from '../../session/use-session.ts'
import { Button } from '../../ui/button.tsx'
import './report-tables.css'

/** Adds a blank table after the others: a unit reports on each of its projects in one of its own. */
export function AddTable() {
  const t = useT()
  const session = useSession()
  const editable = useMayChange(ROOT_CELLS)
  const template = findTemplate(useContent((content) => content.template))
  if (!editable || !template) return null
  return (
    <div className="add-table">
      <Button
        kind="quiet"
        onClick={() => session.editStep(ROOT_CELLS, () => addTable(session.report, template, randomLetters()))}
      >
        ＋ {t('tables.add')}
      </Button>
    </div>
  )
}
