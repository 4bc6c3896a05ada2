import { useState } from 'react'
import type { ProblemBody } from '@gongping/shared/protocol/http.ts'
import { formatClock } from '../../i18n/format-time.ts'
import { useT } from '../../i18n/use-language.tsx'
import { Notice } from '../../ui/notice.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import './sign-in.css'

/** Why one did not come in; a lock says until when it lasts. */
export function SignInProblem({ problem }: { readonly problem: ProblemBody }) {
  const seconds = Number(problem.params['seconds'])
  if (problem.code === 'too-many-attempts' && seconds > 0) return <Locked key={seconds} seconds={seconds} />
  return <ProblemNotice problem={problem} />
}

function Locked({ seconds }: { readonly seconds: number }) {
  const t = useT()
  const [until] = useState(() => new Date(Date.now() + seconds * 1000))
  const wait = seconds < 120 ? t('signIn.seconds', { count: seconds }) : t('signIn.minutes', { count: Math.ceil(seconds / 60) })
  return (
    <Notice tone="error" title={t('signIn.locked')}>
      {t('signIn.lockedText', { wait, time: formatClock(until) })}
    </Notice>
  )
}
