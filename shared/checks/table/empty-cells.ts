import { isBlank } from '../../scoring/fold-text.ts'
import { indicatorPlace } from '../cell-place.ts'
import type { Sentences } from '../check.ts'
import type { Finding } from '../finding.ts'
import { speaker } from '../make-finding.ts'
import type { RowReading } from '../row-reading.ts'

/** What B10 says of cells that nobody filled in. */
export const EMPTY_SENTENCES = {
  noActual: {
    severity: 'warning',
    zh: '{rows}有目标值，没有填实际完成值，完成得怎样看不出来；请补填。',
    en: '{rows}: there is a target but no actual value; fill it in.',
  },
  noTarget: {
    severity: 'warning',
    zh: '{rows}有实际完成值，没有填年度指标值，无从比较；请按年初批复的绩效目标补填。',
    en: '{rows}: there is an actual value but no target to compare it with; take it from the approved goals.',
  },
  neither: {
    severity: 'warning',
    zh: '{rows}填了得分，年度指标值和实际完成值都空着，得分没有依据；请补填。',
    en: '{rows}: there is a score, but neither a target nor an actual value it could follow from.',
  },
} as const satisfies Sentences

const say = speaker('B10', EMPTY_SENTENCES)

type Gap = keyof typeof EMPTY_SENTENCES

/** One finding for each kind of gap of a table. A row in which nothing has been filled in yet lacks nothing. */
export function checkEmpty(table: readonly RowReading[]): Finding[] {
  return (Object.keys(EMPTY_SENTENCES) as Gap[]).flatMap((gap) => {
    const rows = table.filter((reading) => gapOf(reading) === gap)
    if (rows.length === 0) return []
    const names = rows.map(({ name }) => `“${name}”`).join('、')
    const fields = FIELDS[gap]
    return [
      say(
        gap,
        { rows: names },
        rows.flatMap(({ table: own, row }) => fields.map((field) => indicatorPlace(own, row, field))),
      ),
    ]
  })
}

const FIELDS: Readonly<Record<Gap, readonly ('target' | 'actual' | 'score')[]>> = {
  noActual: ['actual', 'target'],
  noTarget: ['target', 'actual'],
  neither: ['target', 'actual', 'score'],
}

function gapOf({ row, given, weight }: RowReading): Gap | null {
  const [noTarget, noActual] = [isBlank(row.target), isBlank(row.actual)]
  if (noTarget && noActual) return given && weight?.gt(0) ? 'neither' : null
  if (noTarget) return 'noTarget'
  return noActual ? 'noActual' : null
}
