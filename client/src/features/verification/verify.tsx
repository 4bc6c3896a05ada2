import { useState } from 'react'
import type { Verification } from '@gongping/shared/protocol/verification.ts'
import { useSubmission } from '../../api/use-answer.ts'
import { verifyFile } from '../../api/verification.ts'
import { useT } from '../../i18n/use-language.tsx'
import { Button } from '../../ui/button.tsx'
import { FileDrop } from '../../ui/file-drop.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { VerifiedAnswer } from './verified-answer.tsx'
import './verification.css'

interface Answered {
  readonly name: string
  readonly verification: Verification
}

/** Takes a file, and says whether it is the agreed version; one file after the other. */
export function Verify() {
  const t = useT()
  const [file, setFile] = useState<File | null>(null)
  const [answered, setAnswered] = useState<Answered | null>(null)
  const { busy, problem, submit } = useSubmission()

  const ask = (chosen: File) => {
    setFile(chosen)
    // What was said of one file must not stand there while another one is read.
    setAnswered(null)
    void submit(
      () => verifyFile(chosen),
      (verification) => setAnswered({ name: chosen.name, verification }),
    )
  }
  return (
    <div className="verify">
      <p className="verify-intro">{t('verify.intro')}</p>
      {problem && (
        <ProblemNotice
          problem={problem}
          actions={
            file && problem.code === 'server-unreachable' && <Button onClick={() => ask(file)}>{t('common.retry')}</Button>
          }
        />
      )}
      <FileDrop onFile={ask} busyWith={busy && file ? file.name : null} accept=".docx,.txt,.json" kinds={t('verify.kinds')} />
      {answered && <VerifiedAnswer {...answered} />}
    </div>
  )
}
