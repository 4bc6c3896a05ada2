import { type FormEvent, useState } from 'react'
import type { MailSetting } from '@gongping/shared/protocol/notifications.ts'
import { fetchMail, setMail } from '../../api/notifications.ts'
import { useLoaded, useSubmission } from '../../api/use-answer.ts'
import { useT } from '../../i18n/use-language.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useToast } from '../../ui/toast.tsx'
import './profile.css'

/** Where one is told by mail besides, and whether this server sends any. */
export function MailCard() {
  const t = useT()
  const { value, problem, reload } = useLoaded(fetchMail)
  return (
    <Card title={t('mail.title')} text={value?.isAvailable === false ? t('mail.unavailable') : t('mail.text')}>
      {problem && <ProblemNotice problem={problem} actions={<Button onClick={reload}>{t('common.retry')}</Button>} />}
      {value && <MailForm setting={value} />}
    </Card>
  )
}

function MailForm({ setting }: { readonly setting: MailSetting }) {
  const t = useT()
  const toast = useToast()
  const [typed, setTyped] = useState(setting.address ?? '')
  /** What the server did not take; it holds for that alone. */
  const [refused, setRefused] = useState<string | null>(null)
  const { busy, problem, submit } = useSubmission()
  const wanted = typed.trim()
  const isAboutAddress = problem?.code === 'body-invalid'

  const send = (event: FormEvent) => {
    event.preventDefault()
    setRefused(wanted)
    void submit(
      () => setMail({ address: wanted === '' ? null : wanted }),
      () => {
        setTyped(wanted)
        toast(t(wanted === '' ? 'mail.ended' : 'mail.saved'))
      },
    )
  }
  return (
    <form onSubmit={send} noValidate className="profile-form">
      {problem && !isAboutAddress && <ProblemNotice problem={problem} />}
      <TextField
        label={t('mail.address')}
        hint={t('mail.hint')}
        value={typed}
        onChange={setTyped}
        error={isAboutAddress && refused === wanted ? t('mail.wrong') : undefined}
        autoComplete="email"
        inputMode="email"
        maxLength={254}
      />
      <Button submit busy={busy}>
        {t('mail.save')}
      </Button>
    </form>
  )
}
