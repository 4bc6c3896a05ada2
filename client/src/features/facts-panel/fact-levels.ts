import { findFigure } from '@gongping/shared/figures/dictionary.ts'

/** How deep each fact of a group stands below the totals that it is a part of: 人员经费 is below 基本支出 below 总支出. */
export function factLevels(group: readonly string[]): ReadonlyMap<string, number> {
  const levels = new Map<string, number>()
  for (const fact of group) {
    const total = group.find(
      (one) => levels.has(one) && findFigure(one)?.parts?.includes(fact) && findFigure(one)?.less === undefined,
    )
    levels.set(fact, total === undefined ? 0 : (levels.get(total) ?? 0) + 1)
  }
  return levels
}
