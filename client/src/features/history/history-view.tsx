import { useCallback } from 'react'
import { fetchHistory } from '../../api/history.ts'
import { useLoaded } from '../../api/use-answer.ts'
import { useT } from '../../i18n/use-language.tsx'
import { useSession } from '../../session/use-session.ts'
import { Button } from '../../ui/button.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { Replay } from './replay.tsx'
import './history.css'

/** How the report came about: a time line, and the report as it was at a moment of it. */
export function HistoryView() {
  const t = useT()
  const { id } = useSession()
  const ask = useCallback(() => fetchHistory(id), [id])
  const { value, problem, reload } = useLoaded(ask)
  return (
    <div className="history">
      {problem && <ProblemNotice problem={problem} actions={<Button onClick={reload}>{t('common.retry')}</Button>} />}
      {!value && !problem && <p className="history-note">{t('history.loading')}</p>}
      {value && <Replay key={value.points.at(-1)?.seq} history={value} onReload={reload} />}
    </div>
  )
}
