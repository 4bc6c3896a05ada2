import { useEffect, useMemo, useRef } from 'react'
import type { StatedFact } from '@gongping/shared/checks/facts/stated-facts.ts'
import { FIGURE_GROUPS, findFigure } from '@gongping/shared/figures/dictionary.ts'
import { factUses } from '@gongping/shared/figures/fact-uses.ts'
import { useLanguage } from '../../i18n/use-language.tsx'
import type { AskedFact } from '../../session/report-session.ts'
import { useContent } from '../../session/use-session.ts'
import { useKeptFocus } from '../../ui/kept-focus.ts'
import { flash } from '../../ui/reveal.ts'
import { factLevels } from './fact-levels.ts'
import { FactRow } from './fact-row.tsx'
import { TakeButton } from './take-button.tsx'
import { useFactsInText } from './use-facts-in-text.ts'
import './facts-panel.css'

interface Props {
  /** The fact that somebody asked to see. */
  readonly asked: AskedFact | null
  readonly onShown: () => void
}

/** The basic figures (基础数据) of the report, by group: what the live figures in the text say. */
export function FactsPanel({ asked, onShown }: Props) {
  const { language, t } = useLanguage()
  const panel = useRef<HTMLDivElement>(null)
  const content = useContent()
  const uses = useMemo(() => factUses(content), [content])
  const { equal, told } = useFactsInText()
  const others = Object.keys(content.facts).filter((key) => !findFigure(key))
  const groups = [
    ...GROUPS.map(({ id, name, facts, levels }) => ({ id, name: name[language], facts, levels })),
    ...(others.length > 0 ? [{ id: 'others', name: t('facts.others'), facts: others, levels: NO_LEVELS }] : []),
  ]

  useKeptFocus(panel, 'tr[data-fact]')
  useEffect(() => {
    if (asked === null) return
    const row = panel.current?.querySelector<HTMLElement>(`[data-fact="${CSS.escape(asked.fact)}"]`)
    if (row) flash(row)
    row?.scrollIntoView({ block: 'center' })
    if (asked.change) row?.querySelector('input')?.focus({ preventScroll: true })
    onShown()
  }, [asked, onShown])

  return (
    <div ref={panel} className="facts">
      <p className="facts-hint">{t('facts.hint')}</p>
      <TakeButton told={told} />
      {groups.map((group) => (
        <table key={group.id}>
          <thead>
            <tr>
              <th scope="col">{group.name}</th>
              <th scope="col">{t('facts.value')}</th>
              <th scope="col">{t('facts.unit')}</th>
              <th scope="col">{t('facts.last')}</th>
            </tr>
          </thead>
          <tbody>
            {group.facts.map((fact) => (
              <FactRow
                key={fact}
                fact={fact}
                level={group.levels.get(fact) ?? 0}
                uses={uses.get(fact) ?? NOWHERE}
                links={equal.get(fact) ?? NO_LINKS}
              />
            ))}
          </tbody>
        </table>
      ))}
    </div>
  )
}

const GROUPS = FIGURE_GROUPS.map(({ id, name, figures }) => {
  const facts = figures.map(({ key }) => key)
  return { id, name, facts, levels: factLevels(facts) }
})
const NO_LEVELS: ReadonlyMap<string, number> = new Map()
const NOWHERE: readonly string[] = []
const NO_LINKS: readonly StatedFact[] = []
