import { useEffect, useRef, useState } from 'react'
import type { ReportHistory } from '@gongping/shared/protocol/history.ts'
import { formatMoment } from '../../i18n/format-time.ts'
import type { Translate } from '../../i18n/translate.ts'
import { useLanguage } from '../../i18n/use-language.tsx'
import { useContent } from '../../session/use-session.ts'
import { Button } from '../../ui/button.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { PastReportView } from './past-report-view.tsx'
import { TimeLine } from './time-line.tsx'
import { useReplay } from './use-replay.ts'

interface Props {
  readonly history: ReportHistory
  readonly onReload: () => void
}

/** The time line above, the report as it was at that moment below, with what is different from the moment before. */
export function Replay({ history: { points, keptAfter }, onReload }: Props) {
  const { t, language } = useLanguage()
  const replay = useReplay(points)
  const { shown, problem, busy, retry } = replay
  const sheet = useRef<HTMLElement>(null)
  const passed = useRef(0)
  const [now] = useState(() => new Date())
  const isOutdated = useIsOutdated()
  const oldest = keptAfter > 0 ? points.find(({ version }) => version === null) : undefined

  useEffect(() => {
    passed.current = 0
    if (shown) changesIn(sheet.current)[0]?.scrollIntoView({ block: 'center' })
  }, [shown])

  const goOn = () => {
    const changes = changesIn(sheet.current)
    changes[passed.current % changes.length]?.scrollIntoView({ block: 'center' })
    passed.current += 1
  }
  return (
    <>
      <div className="history-head">
        <TimeLine points={points} replay={replay} now={now} />
        <p className="history-facts">
          <span aria-live="polite">{shown && changeWords(t, points[0]?.seq === shown.seq, shown.comparison.count)}</span>
          {shown !== null && shown.comparison.count > 0 && (
            <Button size="small" kind="quiet" onClick={goOn}>
              {t('history.nextChange')}
            </Button>
          )}
          {isOutdated && (
            <Button size="small" kind="quiet" onClick={onReload}>
              {t('history.newer')}
            </Button>
          )}
        </p>
        {oldest && (
          <p className="history-note">{t('history.keptAfter', { time: formatMoment(new Date(oldest.at), now, language) })}</p>
        )}
        {problem && <ProblemNotice problem={problem} actions={<Button onClick={retry}>{t('common.retry')}</Button>} />}
      </div>
      <section
        ref={sheet}
        className="history-desk"
        data-region
        tabIndex={-1}
        aria-label={t('history.label')}
        aria-busy={busy}
        data-seq={shown?.seq}
      >
        {shown ? <PastReportView moment={shown} /> : !problem && <p className="history-note">{t('history.loading')}</p>}
      </section>
    </>
  )
}

/** Somebody has written since the time line was drawn. */
function useIsOutdated(): boolean {
  const content = useContent()
  const [first] = useState(content)
  return content !== first
}

function changeWords(t: Translate, isFirst: boolean, count: number): string {
  if (isFirst) return t('history.first')
  return count === 0 ? t('history.same') : t('history.changes', { count })
}

function changesIn(sheet: HTMLElement | null): readonly Element[] {
  return [...(sheet?.querySelectorAll('[data-change]') ?? [])]
}
