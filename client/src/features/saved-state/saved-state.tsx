import { useEffect, useState } from 'react'
import { never } from '@gongping/shared/base/assert.ts'
import { formatClock } from '../../i18n/format-time.ts'
import type { Translate } from '../../i18n/translate.ts'
import { useT } from '../../i18n/use-language.tsx'
import { placeLabel } from '../../session/place-label.ts'
import type { Saved } from '../../session/save-ledger.ts'
import { useContent, useLive, useSaved, useSession } from '../../session/use-session.ts'
import { CloudDoneIcon, CloudUpIcon, ComputerIcon } from '../../ui/icons.tsx'
import { Popover } from '../../ui/popover.tsx'
import './saved-state.css'

/** After this long without an answer the server cannot store, even if it did not say so. */
const LATE_MS = 10_000
/** Spoken only once it has settled: not for every keystroke. */
const SPEAK_MS = 1500

/** Where this person's work is: here only, on its way, or on the server's disk. Press it to read what that means. */
export function SavedState() {
  const t = useT()
  const saved = useSaved()
  const stores = useLive(useSession().connection.stores)
  const ended = useLive(useSession().connection.ended)
  // Signing in again goes on with the same connection.
  const isOver = ended !== null && ended.reaction !== 'sign-in'
  const isLate = useLate(saved)
  const isStuck = saved.step === 'saving' && (isLate || !stores)
  const content = useContent()
  const text = isOver ? t('saved.over') : isStuck ? t('saved.stuck') : shortText(saved, t)
  const places = 'places' in saved ? saved.places.map((place) => placeLabel(content, place)).filter((label) => label !== '') : []

  const explanation = (
    <div className="saved-state-note">
      <p>{isOver ? t('saved.overText') : isStuck ? t('saved.stuckText') : longText(saved, t)}</p>
      {saved.step === 'saved' && !stores && <p>{t('saved.troubleText')}</p>}
      {'since' in saved && saved.changes > 0 && (
        <p className="number">{t('saved.since', { time: formatClock(new Date(saved.since)) })}</p>
      )}
      {places.length > 0 && (
        <p>
          {t('saved.places')}
          {[...new Set(places)].join('、')}
        </p>
      )}
    </div>
  )
  return (
    <>
      <Popover className="saved-state" state={isStuck ? 'stuck' : saved.step} content={explanation}>
        {saved.step === 'saved' ? <CloudDoneIcon /> : saved.step === 'local' ? <ComputerIcon /> : <CloudUpIcon />}
        <span className="number">{text}</span>
      </Popover>
      <output className="visually-hidden">{useSettled(text, SPEAK_MS)}</output>
    </>
  )
}

function shortText(saved: Saved, t: Translate): string {
  switch (saved.step) {
    case 'opening':
      return t('saved.opening')
    case 'local':
      return saved.changes > 0 ? t('saved.local') : t('saved.offline')
    case 'saving':
      return t('saved.saving')
    case 'saved':
      return saved.at === null ? t('saved.saved') : t('saved.savedAt', { time: formatClock(new Date(saved.at)) })
    default:
      return never(saved)
  }
}

function longText(saved: Saved, t: Translate): string {
  switch (saved.step) {
    case 'opening':
      return t('saved.openingText')
    case 'local':
      return saved.changes > 0 ? t('saved.localText', { changes: saved.changes }) : t('saved.offlineText')
    case 'saving':
      return t('saved.savingText', { changes: saved.changes })
    case 'saved':
      return t('saved.savedText')
    default:
      return never(saved)
  }
}

/** Whether the server has owed an answer for too long. */
function useLate(saved: Saved): boolean {
  const since = saved.step === 'saving' ? saved.since : null
  const [lateSince, setLateSince] = useState<number | null>(null)
  useEffect(() => {
    if (since === null) return undefined
    const timer = setTimeout(() => setLateSince(since), Math.max(0, since + LATE_MS - Date.now()))
    return () => clearTimeout(timer)
  }, [since])
  return since !== null && lateSince === since
}

function useSettled(value: string, ms: number): string {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), ms)
    return () => clearTimeout(timer)
  }, [value, ms])
  return settled
}
