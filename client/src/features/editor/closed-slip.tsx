import { type FocusEvent, type KeyboardEvent, useEffect, useEffectEvent, useRef, useState } from 'react'
import { sectionRoot } from '@gongping/shared/report/shape.ts'
import { useT } from '../../i18n/use-language.tsx'
import { useHolders } from '../../session/use-holders.ts'
import { useRights, useSession } from '../../session/use-session.ts'
import { Button } from '../../ui/button.tsx'
import type { Closing } from './use-closing.ts'
import './closed-slip.css'

interface Props {
  readonly sectionId: string
  readonly closing: Closing
  readonly onDismiss: () => void
}

/**
 * At the caret: why nothing can be written here. Where somebody was typing it is a slip of paper that takes the keyboard
 * over: what they go on typing stands on it, and becomes a draft when they leave it.
 */
export function ClosedSlip({ sectionId, closing, onDismiss }: Props) {
  const t = useT()
  const session = useSession()
  const why = useWhy(sectionId)
  const paper = useRef<HTMLTextAreaElement>(null)
  const [words, setWords] = useState('')
  const { takesWords } = closing

  const keep = useEffectEvent(() => {
    if (words.trim() !== '') session.late.set({ section: sectionId, words })
  })
  useEffect(() => {
    paper.current?.focus({ preventScroll: true })
    paper.current?.closest('fieldset')?.scrollIntoView({ block: 'nearest' })
    // Whoever closes or reloads the page with words on the slip finds them as a draft.
    const onHide = () => keep()
    addEventListener('pagehide', onHide)
    return () => {
      removeEventListener('pagehide', onHide)
      keep()
    }
  }, [])

  const onBlur = ({ currentTarget, relatedTarget }: FocusEvent) => {
    // Another window in front is no reason to put it away.
    if (!currentTarget.contains(relatedTarget) && document.hasFocus()) onDismiss()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation()
    if (event.key === 'Escape' && !event.nativeEvent.isComposing) onDismiss()
  }
  const style = { top: closing.top + 4, left: `clamp(0px, ${Math.round(closing.left) - 24}px, 100% - 360px)` }
  if (!takesWords)
    return (
      <output className="closed-slip" style={style}>
        {why}
      </output>
    )
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- it only hears that the field in it was left
    <fieldset className="closed-slip" aria-label={t('closing.label')} style={style} onBlur={onBlur}>
      <p role="alert">
        <strong>{why}</strong>
        {t('closing.late')}
      </p>
      <textarea
        ref={paper}
        rows={2}
        aria-label={t('closing.label')}
        spellCheck={false}
        value={words}
        onChange={(event) => setWords(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <Button onClick={onDismiss}>{t(words.trim() === '' ? 'common.close' : 'closing.keep')}</Button>
    </fieldset>
  )
}

function useWhy(sectionId: string): string {
  const t = useT()
  const { status, scope } = useRights()
  const holders = useHolders(sectionRoot(sectionId))
  if (status !== 'open') return t(`closing.${status}`)
  if (scope.length === 0) return t('closing.nothing')
  return holders ? t('closing.held', { names: holders }) : t('closing.notYours')
}
