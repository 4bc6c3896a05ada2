import { Fragment, type ReactNode, useEffect, useRef, useState } from 'react'
import type { ProblemBody } from '@gongping/shared/protocol/http.ts'
import { useT } from '../i18n/use-language.tsx'
import { Button } from './button.tsx'
import { ProblemNotice } from './problem-notice.tsx'
import './confirm-action.css'

interface Props {
  readonly title: string
  /** How it stands now. */
  readonly state: ReactNode
  /** What will happen, in a sentence; shown before it does. */
  readonly consequence: string
  /** Absent: there is nothing to do at present. */
  readonly action?: string | undefined
  /** The same with the object in it, "停用李娟": the second press does it. */
  readonly confirm: string
  /** @returns what went wrong, or null. */
  readonly act: () => Promise<ProblemBody | null>
}

/** One matter of an account: how it stands, and a button that says what it will do before it does it. */
export function ConfirmAction({ title, state, consequence, action, confirm, act }: Props) {
  const t = useT()
  const [isAsking, setAsking] = useState(false)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<ProblemBody | null>(null)
  const line = useRef<HTMLDivElement>(null)
  const drawn = useRef<string | null>(null)

  // The pressed button goes when the question opens or closes; the keyboard stays on this line.
  useEffect(() => {
    const now = isAsking ? 'question' : (action ?? '')
    const isFirst = drawn.current === null
    if (!isFirst && now !== drawn.current && document.activeElement === document.body)
      (line.current?.querySelector<HTMLElement>('.button:last-of-type') ?? line.current)?.focus()
    drawn.current = now
  }, [isAsking, action])

  const turn = (asks: boolean) => {
    setProblem(null)
    setAsking(asks)
  }
  const confirmed = async () => {
    setBusy(true)
    const failed = await act()
    setBusy(false)
    if (failed) setProblem(failed)
    else turn(false)
  }

  return (
    <div ref={line} className="confirm-action" tabIndex={-1}>
      <div className="confirm-action-text">
        <h3>{title}</h3>
        <div>{isAsking ? consequence : state}</div>
        {problem && <ProblemNotice problem={problem} />}
      </div>
      <div className="confirm-action-buttons">
        {isAsking ? (
          <Fragment key="question">
            <Button kind="primary" busy={busy} onClick={() => void confirmed()}>
              {confirm}
            </Button>
            <Button onClick={() => turn(false)}>{t('common.cancel')}</Button>
          </Fragment>
        ) : (
          action !== undefined && <Button onClick={() => turn(true)}>{action}</Button>
        )}
      </div>
    </div>
  )
}
