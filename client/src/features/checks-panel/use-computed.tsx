import type { Place } from '@gongping/shared/checks/finding.ts'
import { ROOT_CELLS } from '@gongping/shared/report/shape.ts'
import { useT } from '../../i18n/use-language.tsx'
import { clearCells } from '../../session/clear-cells.ts'
import { useContent, useMayChange, useScoreSheet, useSession } from '../../session/use-session.ts'
import { Button } from '../../ui/button.tsx'
import { importedCells } from './imported-cells.ts'

/** For figures that came with an imported file and stand where the form computes another one. */
export function UseComputed({ places }: { readonly places: readonly Place[] }) {
  const t = useT()
  const session = useSession()
  const tables = useContent((content) => content.tables)
  const sheet = useScoreSheet()
  const editable = useMayChange(ROOT_CELLS)
  const cells = importedCells(places, tables, sheet)
  if (!editable || cells.length === 0) return null
  return (
    <Button size="small" hint={t('checks.useComputedHint')} onClick={() => clearCells(session, cells)}>
      {t('checks.useComputed')}
    </Button>
  )
}
