import { useState } from 'react'
import type { ApiToken } from '@gongping/shared/protocol/profile.ts'
import type { Answer } from '../../api/request.ts'
import { formatTime } from '../../i18n/format-time.ts'
import { useLanguage } from '../../i18n/use-language.tsx'
import { ConfirmAction } from '../../ui/confirm-action.tsx'
import { useToast } from '../../ui/toast.tsx'

interface Props {
  readonly tokens: readonly ApiToken[]
  readonly withdraw: (id: string) => Answer<void>
  readonly onWithdrawn: () => void
}

/** What programs sign in with (接口令牌), each to be withdrawn alone. */
export function TokenLines({ tokens, withdraw, onWithdrawn }: Props) {
  const { t, language } = useLanguage()
  const toast = useToast()
  const [now] = useState(() => new Date())
  const time = (at: string) => formatTime(new Date(at), now, language)
  return tokens.map(({ id, name, ending, createdAt, lastUsedAt }) => {
    const title = name || t('tokens.unnamed')
    const facts = [
      ...(ending ? [t('tokens.ending', { ending })] : []),
      t('tokens.made', { time: time(createdAt) }),
      lastUsedAt === null ? t('tokens.neverUsed') : t('tokens.used', { time: time(lastUsedAt) }),
    ]
    return (
      <ConfirmAction
        key={id}
        title={t('tokens.title', { name: title })}
        state={facts.join(' · ')}
        consequence={t('tokens.withdrawText')}
        action={t('tokens.withdraw')}
        confirm={t('tokens.withdrawConfirm', { name: title })}
        act={async () => {
          const answer = await withdraw(id)
          if (!answer.ok) return answer.error
          toast(t('tokens.withdrawn', { name: title }))
          onWithdrawn()
          return null
        }}
      />
    )
  })
}
