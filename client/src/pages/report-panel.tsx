import { useCallback, useEffect, useEffectEvent, useState } from 'react'
import { ChecksPanel } from '../features/checks-panel/checks-panel.tsx'
import { CommentsPanel } from '../features/comments/comments-panel.tsx'
import { FactsPanel } from '../features/facts-panel/facts-panel.tsx'
import { ScorePanel } from '../features/score-panel/score-panel.tsx'
import { useT } from '../i18n/use-language.tsx'
import type { Comments } from '../session/comments.ts'
import { useFindingCards } from '../session/use-finding-cards.ts'
import { useLive, useScoreSheet, useSession } from '../session/use-session.ts'
import { Tabs } from '../ui/tabs.tsx'

/** @param isBeside it stands beside the paper, not in a drawer over it. */
export function ReportPanel({ isBeside }: { readonly isBeside: boolean }) {
  const t = useT()
  const session = useSession()
  // A drawer may have opened for a comment.
  const [active, setActive] = useState(() => (isLookedAt(session.comments) ? 'comments' : 'score'))
  const asked = useLive(session.askedFact)
  if (asked !== null && active !== 'facts') setActive('facts')
  const shown = useCallback(() => session.askedFact.set(null), [session])
  const comments = useOpenComments()
  useAskedComments(() => setActive('comments'))
  const findings = useFindingCards().length
  const total = useScoreSheet((sheet) => (sheet.tables.length === 1 ? sheet.tables[0]?.total.score : undefined))
  const tabs = [
    { key: 'score', label: <TabLabel name={t('score.tab')} figure={total} />, content: <ScorePanel /> },
    { key: 'checks', label: <TabLabel name={t('checks.tab')} figure={findings || undefined} />, content: <ChecksPanel /> },
    {
      key: 'facts',
      label: <TabLabel name={t('facts.tab')} figure={undefined} />,
      // It reckons only while it can be seen.
      content: active === 'facts' && <FactsPanel asked={asked} onShown={shown} />,
    },
    {
      key: 'comments',
      label: <TabLabel name={t('comments.tab')} figure={comments || undefined} />,
      content: active === 'comments' && <CommentsPanel isBeside={isBeside} />,
    },
  ]
  return <Tabs label={t('report.panel')} tabs={tabs} active={active} onChange={setActive} />
}

function useOpenComments(): number {
  return useLive(useSession().comments.threads).filter(({ state }) => state === 'open').length
}

function isLookedAt({ active, begun }: Comments): boolean {
  return active.get() !== null || begun.get() !== null
}

/** Somebody pressed commented words, or began a comment. */
function useAskedComments(show: () => void): void {
  const { asked } = useSession().comments
  const wanted = useEffectEvent(show)
  useEffect(() => asked.watch(() => wanted()), [asked])
}

function TabLabel({ name, figure }: { readonly name: string; readonly figure: string | number | undefined }) {
  return (
    <>
      {name}
      {figure !== undefined && <span className="report-panel-figure number">{figure}</span>}
    </>
  )
}
