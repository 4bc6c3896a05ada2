import { useState } from 'react'
import type { ExplainedFinding } from '@gongping/shared/checks/explain.ts'
import { useT } from '../../i18n/use-language.tsx'
import { useMayExplain, useSession } from '../../session/use-session.ts'
import { ExplainForm } from './explain-form.tsx'

/** Lets whoever may write in the report say why a finding may stay. What was typed before is still there. */
export function Explain({ finding: { fingerprint } }: { readonly finding: ExplainedFinding }) {
  const t = useT()
  const { explanations } = useSession()
  const [form, setForm] = useState<Form>(() => (explanations.drafts.has(fingerprint) ? 'kept' : 'closed'))
  if (!useMayExplain()) return null
  if (form === 'kept' || form === 'asked') {
    return <ExplainForm fingerprint={fingerprint} takesFocus={form === 'asked'} onGiveUp={() => setForm('given-up')} />
  }
  return (
    <button ref={form === 'given-up' ? takeFocus : null} type="button" className="checks-repair" onClick={() => setForm('asked')}>
      {t('explain.open')}
    </button>
  )
}

/** The keyboard follows what the person did, not what comes back by itself. */
type Form = 'closed' | 'kept' | 'asked' | 'given-up'

function takeFocus(button: HTMLButtonElement | null): void {
  button?.focus()
}
