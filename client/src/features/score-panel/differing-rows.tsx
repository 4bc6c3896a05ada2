import type { TableScore } from '@gongping/shared/scoring/score-sheet.ts'
import { ROOT_CELLS } from '@gongping/shared/report/shape.ts'
import { differsFromRules } from '@gongping/shared/scoring/score-standing.ts'
import { useT } from '../../i18n/use-language.tsx'
import { clearCells } from '../../session/clear-cells.ts'
import { useMayChange, useSession } from '../../session/use-session.ts'
import { Button } from '../../ui/button.tsx'

interface Props {
  readonly score: TableScore
  readonly executionRow: string | null
}

/** How many scores are the unit's own and not the rules', and the way to let the rules decide all of them. */
export function DifferingRows({ score: { execution, indicators }, executionRow }: Props) {
  const t = useT()
  const session = useSession()
  const editable = useMayChange(ROOT_CELLS)
  const rows = indicators.filter(differsFromRules).map(({ id }) => id)
  if (executionRow !== null && differsFromRules(execution)) rows.unshift(executionRow)
  if (rows.length === 0) return null
  return (
    <div className="score-differing">
      <span>{t('score.differing', { count: rows.length })}</span>
      {editable && (
        <Button
          onClick={() =>
            clearCells(
              session,
              rows.map((row) => ({ row, field: 'score' })),
            )
          }
        >
          {t('score.allByRules')}
        </Button>
      )}
    </div>
  )
}
