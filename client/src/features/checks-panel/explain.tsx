import { useState } from 'react'
import { useT } from '../../i18n/use-language.tsx'
import type { FindingCard } from '../../session/finding-cards.ts'
import { useMayExplain, useSession } from '../../session/use-session.ts'
import { Button } from '../../ui/button.tsx'
import { ExplainForm } from './explain-form.tsx'

/** Lets whoever may write in the report say why a finding may stay. What was typed before is still there. */
export function Explain({ card: { findings } }: { readonly card: FindingCard }) {
  const t = useT()
  const { explanations } = useSession()
  const fingerprints = findings.map(({ fingerprint }) => fingerprint)
  const [form, setForm] = useState<Form>(() => (explanations.drafts.has(fingerprints[0] ?? '') ? 'kept' : 'closed'))
  if (!useMayExplain()) return null
  if (form === 'kept' || form === 'asked') {
    return <ExplainForm fingerprints={fingerprints} takesFocus={form === 'asked'} onGiveUp={() => setForm('given-up')} />
  }
  return (
    <Button ref={form === 'given-up' ? takeFocus : null} size="small" onClick={() => setForm('asked')}>
      {t('explain.open')}
    </Button>
  )
}

/** The keyboard follows what the person did, not what comes back by itself. */
type Form = 'closed' | 'kept' | 'asked' | 'given-up'

function takeFocus(button: HTMLButtonElement | null): void {
  button?.focus()
}
