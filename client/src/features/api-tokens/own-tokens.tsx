import { fetchTokens, withdrawToken } from '../../api/profile.ts'
import { useLoaded } from '../../api/use-answer.ts'
import { useT } from '../../i18n/use-language.tsx'
import { Card } from '../../ui/card.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { TokenLines } from './token-lines.tsx'

/** One's own tokens; most people have none and read nothing of them. */
export function OwnTokens() {
  const t = useT()
  const { value: tokens, problem, reload } = useLoaded(fetchTokens)
  if (!problem && !tokens?.length) return null
  return (
    <Card title={t('tokens.heading')} text={t('tokens.text')}>
      {problem && <ProblemNotice problem={problem} />}
      {tokens && <TokenLines tokens={tokens} withdraw={withdrawToken} onWithdrawn={reload} />}
    </Card>
  )
}
