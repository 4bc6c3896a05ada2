import { useCallback, useEffect, useState } from 'react'
import type { ProblemBody } from '@gongping/shared/protocol/http.ts'
import { lookAtInvitation } from '../api/invitations.ts'
import { useLoaded } from '../api/use-answer.ts'
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
  useEffect(() => {
    document.title = `${t('join.title')} · ${t('product.name')}`
  }, [t])

  if (!offer) {
    if (!problem) return null
    return (
      <Door title={t('join.title')}>
        {isDead(problem) ? (
          <Notice tone="error" title={t('join.invalid')}>
            {t('join.invalidText')}
          </Notice>
        ) : (
          <ProblemNotice problem={problem} actions={<Button onClick={reload}>{t('common.retry')}</Button>} />
        )}
        <Link to="/sign-in">{t('signIn.title')}</Link>
      </Door>
    )
  }
  const { invitedBy, unit, division, post, expiresAt } = offer
  const text = t('join.text', { inviter: invitedBy, unit: [unit, division, post].filter(Boolean).join(' ') })
  const until = t('join.until', { time: formatTime(new Date(expiresAt), now, language) })
  return (
    <Door title={t('join.title')} text={`${text}${language === 'zh' ? '' : ' '}${until}`}>
      <JoinForm token={token} display={offer.display} onJoined={() => navigate('/', 'replace')} />
    </Door>
  )
}

/** Used, withdrawn, out of date or never one: a link that was cut short does not even look like one. */
function isDead({ code }: ProblemBody): boolean {
  return code === 'invitation-invalid' || code === 'body-invalid'
}
