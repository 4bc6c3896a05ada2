import type { HistoryPoint } from '@gongping/shared/protocol/history.ts'
import { useLanguage } from '../../i18n/use-language.tsx'
import { Button } from '../../ui/button.tsx'
import { momentWords } from './moment-words.ts'
import type { useReplay } from './use-replay.ts'

interface Props {
  readonly points: readonly HistoryPoint[]
  /** When the page drew it: decides which dates say their year. */
  readonly now: Date
  readonly replay: Pick<ReturnType<typeof useReplay>, 'at' | 'goTo' | 'isPlaying' | 'play' | 'pause'>
}

/**
 * A slider over the moments of the report: arrows go from one to the next, page up and down over a tenth of them, home and
 * end to the first and the last.
 */
export function TimeLine({ points, now, replay: { at, goTo, isPlaying, play, pause } }: Props) {
  const { t, language } = useLanguage()
  const point = points[at]
  const words = point ? momentWords(point, now, language) : ''
  const last = points.length - 1
  return (
    <div className="time-line">
      <Button kind="primary" disabled={last <= 0} onClick={isPlaying ? pause : play}>
        {t(isPlaying ? 'history.pause' : 'history.play')}
      </Button>
      <Button kind="quiet" label={t('history.previous')} disabled={at === 0} onClick={() => goTo(at - 1)}>
        <span aria-hidden="true">‹</span>
      </Button>
      <input
        type="range"
        min={0}
        max={Math.max(last, 0)}
        value={at}
        disabled={last <= 0}
        aria-label={t('history.slider')}
        aria-valuetext={words}
        onChange={({ target }) => goTo(target.valueAsNumber)}
      />
      <Button kind="quiet" label={t('history.next')} disabled={at >= last} onClick={() => goTo(at + 1)}>
        <span aria-hidden="true">›</span>
      </Button>
      <span className="time-line-moment number">{words}</span>
      <span className="time-line-count number">{t('history.at', { at: at + 1, count: points.length })}</span>
    </div>
  )
}
