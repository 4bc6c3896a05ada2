import type { ReactNode } from 'react'
import type { ProblemBody } from '@gongping/shared/protocol/http.ts'
import { problemText } from '../i18n/problem-text.ts'
import { useLanguage } from '../i18n/use-language.tsx'
import { Notice } from './notice.tsx'

/** A failed request: what happened and what to do. */
export function ProblemNotice({ problem, actions }: { readonly problem: ProblemBody; readonly actions?: ReactNode }) {
  const { title, remedy } = problemText(problem, useLanguage().language)
  return (
    <Notice tone="error" title={title} actions={actions}>
      {remedy}
    </Notice>
  )
}
