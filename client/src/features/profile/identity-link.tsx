import { useState } from 'react'
import type { Profile } from '@gongping/shared/protocol/profile.ts'
import { beginLink, fetchIdentityProvider, problemThere, unlink } from '../../api/identity-provider.ts'
import { useLoaded } from '../../api/use-answer.ts'
import { useT } from '../../i18n/use-language.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { useToast } from '../../ui/toast.tsx'
import { PasswordProof } from './password-proof.tsx'
import './profile.css'

interface Props {
  readonly profile: Profile
  /** Code of what went wrong at the provider. */
  readonly problem: string | null
  readonly onChanged: () => void
}

/** Whether one signs in at the identity provider of the office (统一身份认证) as well, where there is one. */
export function IdentityLink({ profile: { isLinked, hasPassword }, problem, onChanged }: Props) {
  const t = useT()
  const toast = useToast()
  const provider = useLoaded(fetchIdentityProvider).value
  const [isAsked, setAsked] = useState(false)
  if (!provider) return null
  const { name } = provider
  const wrong = problemThere(problem, name)
  const rest = () => setAsked(false)
  const unlinked = () => {
    rest()
    toast(t('profile.unlinked'))
    onChanged()
  }

  const action = isLinked ? t('profile.unlink') : t('profile.link')
  const words = { action, text: isLinked ? t('profile.unlinkText') : t('profile.linkText', { name }), onCancel: rest }
  // Without it nobody could come in any more.
  if (!hasPassword)
    return (
      <Card title={t('profile.identityProvider')} text={t('profile.onlyLinked', { name })}>
        <p className="profile-note">{t('profile.noPassword')}</p>
      </Card>
    )
  return (
    <Card
      title={t('profile.identityProvider')}
      text={isLinked ? t('profile.linked', { name }) : t('profile.notLinked', { name })}
      actions={!isAsked && <Button onClick={() => setAsked(true)}>{action}</Button>}
    >
      {wrong && <ProblemNotice problem={wrong} />}
      {isAsked && isLinked && <PasswordProof {...words} ask={unlink} onDone={unlinked} />}
      {isAsked && !isLinked && <PasswordProof {...words} ask={beginLink} onDone={({ url }) => location.assign(url)} />}
    </Card>
  )
}
