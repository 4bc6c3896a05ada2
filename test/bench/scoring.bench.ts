import { emptyIndicator } from '@gongping/shared/report/blank-content.ts'
import type { IndicatorRow, TableContent } from '@gongping/shared/report/content.ts'
import { DEFAULT_RULES } from '@gongping/shared/scoring/rules/catalogue.ts'
import { scoreTable } from '@gongping/shared/scoring/score-table.ts'
import { type BenchRow, spread } from './bench-row.ts'

const SIZES = [20, 200, 2000]
const RUNS = 300
const WARM_UP = 50

/**
 * How long a whole table takes to be scored anew: after one changed cell, as with every keystroke, and when no
 * row was ever seen before, as when a report is opened.
 */
export async function run(): Promise<BenchRow[]> {
  return SIZES.flatMap((size) => [
    { what: `${size} indicators, one cell changed`, figures: spread(measure(size, 'one cell')) },
    { what: `${size} indicators, all new`, figures: spread(measure(size, 'all rows')) },
  ])
}

type Changed = 'one cell' | 'all rows'

function measure(size: number, changed: Changed): number[] {
  const durations: number[] = []
  for (let round = -WARM_UP; round < RUNS; round++) {
    const table = tableOf(size, round, changed)
    const start = performance.now()
    scoreTable(table, DEFAULT_RULES)
    if (round >= 0) durations.push(performance.now() - start)
  }
  return durations
}

const TARGETS: readonly (readonly [target: string, actual: string, method?: string])[] = [
  ['≥95%', '92.5%'],
  ['≤12.5万元', '130000元'],
  ['100%', '100%'],
  ['不少于1,200人次', '1,187人次'],
  ['2022年12月底前', '2022年11月'],
  ['优', '优'],
  ['0起', '0起'],
  ['95%以上', ''],
  ['≥12次', '10次', '本指标满分0.5分，少一次扣0.1分，扣完为止。'],
  ['≥95%', '85%', '≥90%得0.5分；80%（含）-90%得0.4分；80%以下不得分'],
]
const GROUPS = ['产出指标', '效益指标', '满意度指标']

function tableOf(size: number, round: number, changed: Changed): TableContent {
  return {
    id: 't1',
    kind: 'project',
    name: '',
    supervisor: '',
    implementer: '',
    unit: '万元',
    funds: [{ id: 'total', label: '年度资金总额', initial: '', budget: '612.4', executed: '588.07' }],
    goal: { expected: '', actual: '' },
    indicators: Array.from({ length: size }, (_, at) => indicator(at, size, round, changed)),
  }
}

function indicator(at: number, size: number, round: number, changed: Changed): IndicatorRow {
  const [target, actual, method] = TARGETS[at % TARGETS.length] ?? ['', '']
  const typed = changed === 'one cell' && (round + WARM_UP) % size === at ? `${round + WARM_UP}%` : actual
  return {
    ...emptyIndicator(`t1-${at}`),
    level1: GROUPS[Math.floor((at * GROUPS.length) / size)] ?? '',
    level3: changed === 'all rows' ? `指标${round}-${at}` : `指标${at}`,
    target,
    actual: typed,
    weight: '0.5',
    score: at % 3 === 0 ? '0.4' : '',
    ...(method !== undefined && { method }),
  }
}
