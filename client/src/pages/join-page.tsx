import { useCallback, useEffect, useState } from 'react'
import type { ProblemBody } from '@gongping/shared/protocol/http.ts'
import { lookAtInvitation } from '../api/invitations.ts'
import { fetchMe, signOut } from '../api/people.ts'
import { useLoaded } from '../api/use-answer.ts'
import { InvitationForAnother } from '../features/account/invitation-for-another.tsx'
import { JoinForm } from '../features/account/join-form.tsx'
import { formatTime } from '../i18n/format-time.ts'
import { useLanguage } from '../i18n/use-language.tsx'
import { Button } from '../ui/button.tsx'
import { Link } from '../ui/link.tsx'
import { navigate } from '../ui/location.ts'
import { Notice } from '../ui/notice.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { Door } from './door.tsx'

/** Where the link of an invitation leads to. Its token stands behind #, where no server and no log sees it. */
export function JoinPage() {
  const { t, language } = useLanguage()
  const [token] = useState(() => location.hash.slice(1))
  const [now] = useState(() => new Date())
  const look = useCallback(() => lookAtInvitation(token), [token])
  const { value: offer, problem, reload } = useLoaded(look)
  const me = useLoaded(fetchMe)
  const [hasLeft, setLeft] = useState(false)
  useEffect(() => {
    document.title = `${t('join.title')} · ${t('product.name')}`
  }, [t])

  const isAsked = me.value !== null || me.problem !== null
  const here = hasLeft ? null : me.value
  if (!offer || !isAsked) {
    if (!problem || !isAsked) return null
    return (
      <Door title={t('join.title')}>
        {isDead(problem) ? (
          <Notice tone="error" title={t('join.invalid')}>
            {t('join.invalidText')}
          </Notice>
        ) : (
          <ProblemNotice problem={problem} actions={<Button onClick={reload}>{t('common.retry')}</Button>} />
        )}
        <Link to={here ? '/' : '/sign-in'}>{t(here ? 'join.toReports' : 'signIn.title')}</Link>
      </Door>
    )
  }
  const leaveFirst = async () => {
    const left = await signOut()
    if (left.ok) setLeft(true)
  }
  const { invitedBy, unit, division, post, expiresAt } = offer
  const place = { inviter: invitedBy, unit: [unit, division, post].filter(Boolean).join(' ') }
  const text = here ? t('join.textFor', { ...place, invited: offer.display }) : t('join.text', place)
  const until = t('join.until', { time: formatTime(new Date(expiresAt), now, language) })
  return (
    <Door title={t('join.title')} text={`${text}${language === 'zh' ? '' : ' '}${until}`}>
      {here ? (
        <InvitationForAnother me={here.display} invited={offer.display} onSignOut={() => void leaveFirst()} />
      ) : (
        <JoinForm token={token} display={offer.display} onJoined={() => navigate('/', 'replace')} />
      )}
    </Door>
  )
}

/** Used, withdrawn, out of date or never one: a link that was cut short does not even look like one. */
function isDead({ code }: ProblemBody): boolean {
  return code === 'invitation-invalid' || code === 'body-invalid'
}
