import { useCallback } from 'react'
import { fetchColleagues } from '../api/people.ts'
import { fetchProfile } from '../api/profile.ts'
import { fetchUnits } from '../api/units.ts'
import { useLoaded } from '../api/use-answer.ts'
import { OwnTokens } from '../features/api-tokens/own-tokens.tsx'
import { BasicsForm } from '../features/profile/basics-form.tsx'
import { MailCard } from '../features/profile/mail-card.tsx'
import { IdentityLink } from '../features/profile/identity-link.tsx'
import { PasswordForm } from '../features/profile/password-form.tsx'
import { SecondFactor } from '../features/profile/second-factor.tsx'
import { SessionTable } from '../features/profile/session-table.tsx'
import { useT } from '../i18n/use-language.tsx'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { useToast } from '../ui/toast.tsx'
import { useMe } from './me-context.tsx'
import { OfficeFrame } from './office-frame.tsx'

/** One's own account. */
export function ProfilePage() {
  const t = useT()
  const toast = useToast()
  const { me, refresh } = useMe()
  const profile = useLoaded(fetchProfile)
  const units = useLoaded(fetchUnits)
  const colleagues = useLoaded(fetchColleagues)
  const { reload } = profile

  const saved = useCallback(() => {
    toast(t('profile.saved'))
    reload()
    refresh()
  }, [toast, t, reload, refresh])
  const passwordChanged = useCallback(() => {
    toast(t('password.changed'))
    reload()
  }, [toast, t, reload])

  const problem = profile.problem ?? units.problem ?? colleagues.problem
  const isComplete = profile.value && units.value && colleagues.value
  const own = colleagues.value?.find(({ id }) => id === me.id)
  const divisions = units.value?.flatMap((unit) => unit.divisions)
  const wrongThere = new URLSearchParams(location.search).get('problem')
  const standing = {
    unit: me.unit?.name ?? '',
    division: divisions?.find(({ id }) => id === own?.divisionId)?.name ?? '',
    post: own?.post ?? '',
  }
  return (
    <OfficeFrame title={t('profile.title')} here="/profile">
      {problem && <ProblemNotice problem={problem} actions={<Button onClick={reload}>{t('common.retry')}</Button>} />}
      {isComplete && (
        <>
          <Card title={t('profile.basics')} text={t('profile.basicsText')}>
            <BasicsForm profile={profile.value} standing={standing} onSaved={saved} />
          </Card>
          <MailCard />
          {profile.value.hasPassword && (
            <>
              <Card title={t('profile.password')} text={t('profile.passwordText')}>
                <div className="profile-form">
                  <PasswordForm currentLabel={t('password.current')} onChanged={passwordChanged} />
                </div>
              </Card>
              <SecondFactor profile={profile.value} onChanged={reload} />
            </>
          )}
          <IdentityLink profile={profile.value} problem={wrongThere} onChanged={reload} />
          <OwnTokens />
          <SessionTable sessions={profile.value.sessions} onEnded={reload} />
        </>
      )}
    </OfficeFrame>
  )
}
