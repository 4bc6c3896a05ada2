import { useCallback } from 'react'
import { fetchTokensOf, withdrawTokenOf } from '../../api/people.ts'
import { useLoaded } from '../../api/use-answer.ts'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { TokenLines } from './token-lines.tsx'

/** The tokens of somebody whom one manages. @param personId stays the same. */
export function TokensOf({ personId }: { readonly personId: string }) {
  const ask = useCallback(() => fetchTokensOf(personId), [personId])
  const { value: tokens, problem, reload } = useLoaded(ask)
  const withdraw = (id: string) => withdrawTokenOf(personId, id)
  if (problem) return <ProblemNotice problem={problem} />
  return tokens && <TokenLines tokens={tokens} withdraw={withdraw} onWithdrawn={reload} />
}
