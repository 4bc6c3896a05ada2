import { type ReactNode, useEffect, useState } from 'react'
import { useT } from '../i18n/use-language.tsx'
import { Button } from './button.tsx'
import { Dialog } from './dialog.tsx'
import { Notice } from './notice.tsx'

interface Props {
  readonly title: string
  readonly text: string
  /** What can be seen only now. */
  readonly children: ReactNode
  /** Says that it was kept; the one way out. */
  readonly done: string
  readonly onDone: () => void
  /** What else can be done once it was kept. */
  readonly actions?: ReactNode
}

/** Something that is shown once: neither Esc nor the cross takes it away, and a browser that is closed asks first. */
export function OnceDialog({ title, text, children, done, onDone, actions }: Props) {
  const t = useT()
  const [isReminded, setReminded] = useState(false)
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    addEventListener('beforeunload', ask)
    return () => removeEventListener('beforeunload', ask)
  }, [])
  return (
    <Dialog title={title} onClose={() => setReminded(true)}>
      <p className="dialog-text">{text}</p>
      {children}
      {isReminded && <Notice tone="warning" title={t('common.shownOnce', { done })} />}
      <div className="dialog-actions">
        {actions}
        <Button kind="primary" onClick={onDone}>
          {done}
        </Button>
      </div>
    </Dialog>
  )
}
