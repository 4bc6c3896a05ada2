import { Component, type ReactNode } from 'react'
import { useT } from '../i18n/use-language.tsx'
import { Button } from './button.tsx'
import { Message } from './message.tsx'

/** Catches a bug in what it surrounds, so that people get a sentence and a way on instead of a white page. */
export class CrashBoundary extends Component<{ readonly children: ReactNode }, { readonly error: unknown }> {
  override state = { error: null as unknown }

  static getDerivedStateFromError(error: unknown) {
    return { error }
  }

  override render(): ReactNode {
    const { error } = this.state
    if (error === null) return this.props.children
    return <Crashed line={error instanceof Error ? error.message : String(error)} />
  }
}

function Crashed({ line }: { readonly line: string }) {
  const t = useT()
  const reload = (
    <Button kind="primary" onClick={() => location.reload()}>
      {t('common.reload')}
    </Button>
  )
  return (
    <Message title={t('crash.title')} actions={reload}>
      {t('crash.text')}
      <code className="message-code">{line}</code>
    </Message>
  )
}
