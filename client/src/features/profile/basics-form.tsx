import { type FormEvent, type ReactNode, useState } from 'react'
import type { Profile } from '@gongping/shared/protocol/profile.ts'
import { changeProfile } from '../../api/profile.ts'
import { useSubmission } from '../../api/use-answer.ts'
import { formatTime } from '../../i18n/format-time.ts'
import { useLanguage } from '../../i18n/use-language.tsx'
import { Button } from '../../ui/button.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { TextField } from '../../ui/text-field.tsx'
import './profile.css'

/** Where somebody stands, by the names of things. */
export interface Standing {
  readonly unit: string
  readonly division: string
  readonly post: string
}

interface Props {
  readonly profile: Profile
  readonly standing: Standing
  readonly onSaved: () => void
}

/** What one may say about oneself, and what the office says. */
export function BasicsForm({ profile, standing, onSaved }: Props) {
  const { t, language } = useLanguage()
  const [display, setDisplay] = useState(profile.display)
  const [strict, setStrict] = useState(false)
  const [now] = useState(() => new Date())
  const { busy, problem, submit } = useSubmission()
  const trimmed = display.trim()

  const send = (event: FormEvent) => {
    event.preventDefault()
    setStrict(true)
    if (trimmed) void submit(() => changeProfile({ display: trimmed }), onSaved)
  }

  return (
    <>
      <dl className="profile-facts">
        <Fact name={t('person.name')}>{profile.name}</Fact>
        <Fact name={t('person.unit')}>{standing.unit || '—'}</Fact>
        <Fact name={t('person.division')}>{standing.division || '—'}</Fact>
        <Fact name={t('person.post')}>{standing.post || '—'}</Fact>
        <Fact name={t('profile.lastSignIn')}>
          {profile.lastSignInAt === null ? (
            t('profile.firstTime')
          ) : (
            <time dateTime={profile.lastSignInAt}>{formatTime(new Date(profile.lastSignInAt), now, language)}</time>
          )}
        </Fact>
      </dl>
      <form onSubmit={send} noValidate className="profile-form">
        {problem && <ProblemNotice problem={problem} />}
        <TextField
          label={t('person.display')}
          hint={t('person.displayHint')}
          value={display}
          onChange={setDisplay}
          error={strict && !trimmed ? t('common.required', { field: t('person.display') }) : undefined}
          autoComplete="name"
          maxLength={64}
        />
        <Button submit busy={busy}>
          {t('profile.save')}
        </Button>
      </form>
    </>
  )
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}
