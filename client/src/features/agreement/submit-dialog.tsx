import { useCallback, useEffect, useMemo, useState } from 'react'
import { fetchMembers } from '../../api/members.ts'
import { useLoaded, useSubmission } from '../../api/use-answer.ts'
import { useT } from '../../i18n/use-language.tsx'
import { useLive, useSession } from '../../session/use-session.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { Blockers } from './blockers.tsx'
import { type Chosen, chosenBefore } from './chosen.ts'
import { ConfirmerChoice } from './confirmer-choice.tsx'
import { OpenComments } from './open-comments.tsx'
import { OpinionField } from './opinion-field.tsx'
import { SealDialog } from './seal-dialog.tsx'
import { Unfinished } from './unfinished.tsx'
import { useUnsent } from './use-unsent.ts'
import './agreement.css'

/**
 * 送审: who has to agree, each in which post, and what the submitter wants to say to them. Whom the last round asked is
 * chosen already. 直接定稿 is offered beside it as long as nobody is chosen.
 */
export function SubmitDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useT()
  const { id: reportId, agreement } = useSession()
  const members = useLoaded(useCallback(() => fetchMembers(reportId), [reportId]))
  const standing = useLive(agreement.standing)
  const { busy, problem, submit } = useSubmission()
  const [changed, setChanged] = useState<readonly Chosen[] | null>(null)
  const [missing, setMissing] = useState<Chosen | null>(null)
  const [isSealing, setSealing] = useState(false)
  const note = useUnsent('submit')
  const history = standing?.history
  const before = useMemo(() => chosenBefore(history ?? [], members.value?.members ?? []), [history, members.value])
  const chosen = changed ?? before
  const blockers = standing?.round ? [] : (standing?.blockers ?? [])
  const isBlocked = blockers.some(({ kind }) => kind === 'finding')
  // Somebody may have explained a finding since the page was told last.
  useEffect(() => void agreement.reload(), [agreement])

  const choose = (next: readonly Chosen[]) => {
    setChanged(next)
    setMissing(null)
  }
  const end = () => {
    note.forget()
    onClose()
  }
  const send = () => {
    const blank = chosen.find(({ post }) => post.trim() === '')
    setMissing(blank ?? null)
    if (blank || chosen.length === 0) return
    const confirmers = chosen.map(({ person, post }) => ({ personId: person.id, post: post.trim() }))
    void submit(() => agreement.take('submit', { confirmers, note: note.words.trim() }), end)
  }
  const failed = problem ?? members.problem
  if (isSealing) return <SealDialog onBack={() => setSealing(false)} onClose={onClose} />
  return (
    <Dialog title={t('agreement.submitAsk')} width={600} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          send()
        }}
      >
        {failed && <ProblemNotice problem={failed} />}
        <p className="dialog-text">{t('agreement.submitText')}</p>
        <Unfinished />
        <Blockers blockers={blockers} />
        <OpenComments onLeave={onClose} />
        {members.value && (
          <ConfirmerChoice
            members={members.value.members}
            chosen={chosen}
            onChange={choose}
            missing={missing?.person.id ?? null}
          />
        )}
        {missing && (
          <p className="field-note field-note-error" role="alert">
            {t('agreement.postMissing', { name: missing.person.display })}
          </p>
        )}
        {chosen.length > 0 && <OpinionField label={t('agreement.note')} unsent={note} rows={2} />}
        <div className="dialog-actions">
          {members.value && chosen.length === 0 && (
            <Button kind="quiet" disabled={isBlocked || !standing} onClick={() => setSealing(true)}>
              {t('agreement.seal')}
            </Button>
          )}
          <Button onClick={end}>{t('common.cancel')}</Button>
          <Button kind="primary" submit busy={busy} disabled={isBlocked || !standing || chosen.length === 0}>
            {t('agreement.submit')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
