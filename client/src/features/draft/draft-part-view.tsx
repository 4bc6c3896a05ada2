import { type ReactNode, useState } from 'react'
import type { ReportStatus } from '@gongping/shared/workflow/report-status.ts'
import type { MessageKey } from '../../i18n/translate.ts'
import { useLanguage } from '../../i18n/use-language.tsx'
import { formatTime } from '../../i18n/format-time.ts'
import { type Effect, applyPart, effectOf, rootOf } from '../../session/apply-draft.ts'
import type { DraftPart } from '../../session/draft.ts'
import { readable, wordsAt } from '../../session/place-words.ts'
import { useContent, useLive, useMayChange, useRights, useSession } from '../../session/use-session.ts'
import { Button } from '../../ui/button.tsx'
import { reveal } from '../../ui/reveal.ts'
import { ComparedWords } from './compared-words.tsx'
import { useCopy } from './use-copy.ts'

interface Props {
  readonly part: DraftPart
  readonly onApplied: () => void
  /** The dialog closes to show the report. */
  readonly onLeave: () => void
}

/** One place: what stands in the draft, what the report says now, and what writing it there would do. */
export function DraftPartView({ part, onApplied, onLeave }: Props) {
  const { t, language } = useLanguage()
  const session = useSession()
  const copyOut = useCopy()
  const [today] = useState(() => new Date())
  const content = useContent()
  const now = wordsAt(content, part.place)
  const effect = effectOf(session, part)
  const blocked = useBlocked(part, effect)
  const apply = () => {
    if (applyPart(session, part)) onApplied()
  }
  const look = () => {
    onLeave()
    if (!('root' in part.place)) reveal(part.place)
  }
  const hint = part.applied ? 'draft.applied' : (blocked ?? EFFECT_HINTS[effect])
  return (
    <article className="draft-part" aria-label={part.where}>
      <h3 className="draft-where">
        {part.where}
        <span className="draft-time number">{formatTime(new Date(part.at), today, language)}</span>
      </h3>
      <div className="draft-sides">
        <Side name={t('draft.mine')}>
          <ComparedWords words={part.words} other={now} />
        </Side>
        <Side name={t('draft.now')}>{now !== null && <ComparedWords words={now} other={part.words} />}</Side>
      </div>
      <div className="draft-actions">
        <span className="draft-hint">{hint && t(hint)}</span>
        <Button onClick={() => copyOut(readable(part.words, content.facts))}>{t('common.copy')}</Button>
        {part.applied ? (
          <Button onClick={look}>{t('draft.look')}</Button>
        ) : (
          <Button disabled={blocked !== null} onClick={apply}>
            {t('draft.apply')}
          </Button>
        )}
      </div>
    </article>
  )
}

function Side({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div className="draft-side">
      <h4>{name}</h4>
      {children}
    </div>
  )
}

type Hint = Extract<MessageKey, 'draft.applied' | `draft.effect.${string}` | `draft.blocked.${string}`>

const EFFECT_HINTS: Readonly<Record<Effect, Hint | null>> = {
  nothing: 'draft.effect.nothing',
  gone: 'draft.effect.gone',
  write: null,
  replace: 'draft.effect.replace',
  beside: 'draft.effect.beside',
  'by-hand': 'draft.effect.byHand',
}

const SHUT_HINTS: Readonly<Record<Exclude<ReportStatus, 'open'>, Hint>> = {
  locked: 'draft.blocked.locked',
  review: 'draft.blocked.review',
  sealed: 'draft.blocked.sealed',
  published: 'draft.blocked.published',
}

/** Why the part cannot be written now; null if it can. */
function useBlocked({ place }: DraftPart, effect: Effect): Hint | null {
  const { connection } = useSession()
  const opened = useLive(connection.opened)
  const ended = useLive(connection.ended)
  const { status } = useRights()
  const mayChange = useMayChange(rootOf(place))
  if (!opened || ended) return 'draft.blocked.closed'
  if (effect === 'gone' || effect === 'nothing' || effect === 'by-hand') return EFFECT_HINTS[effect]
  if (status !== 'open') return SHUT_HINTS[status]
  return mayChange ? null : 'draft.blocked.rights'
}
