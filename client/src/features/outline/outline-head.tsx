import { useT } from '../../i18n/use-language.tsx'
import type { OutlineEntry } from './outline-items.ts'
import type { MyShare } from './my-share.ts'

interface Props {
  readonly entries: readonly OutlineEntry[]
  /** How many of them are marked as done. */
  readonly done: number
  readonly mine: MyShare
  readonly isMine: boolean
  readonly onMine: (isMine: boolean) => void
}

/** How far the report is, and the choice between all of it and one's own part. */
export function OutlineHead({ entries, done, mine, isMine, onMine }: Props) {
  const t = useT()
  const expected = entries.filter(({ filled }) => filled !== null)
  const filled = expected.filter((entry) => entry.filled).length
  return (
    <div className="outline-head">
      <p>
        {t('outline.summary', { filled, all: expected.length })}
        {done > 0 && <span className="outline-head-done">{t('outline.summaryDone', { done })}</span>}
      </p>
      {mine.count > 0 && (
        <fieldset className="outline-filter">
          <legend className="visually-hidden">{t('outline.show')}</legend>
          <button type="button" aria-pressed={!isMine} onClick={() => onMine(false)}>
            {t('outline.all')}
          </button>
          <button type="button" aria-pressed={isMine} onClick={() => onMine(true)}>
            {t('outline.mine')}{' '}
            <span className="number">
              {mine.done}/{mine.count}
            </span>
          </button>
        </fieldset>
      )}
    </div>
  )
}
