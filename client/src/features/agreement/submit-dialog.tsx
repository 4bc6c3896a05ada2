import { useCallback, useEffect, useId, useRef, useState } from 'react'
import { MAX_OPINION, MAX_POST } from '@gongping/shared/protocol/agreement.ts'
import type { ReportMember } from '@gongping/shared/protocol/members.ts'
import { fetchMembers } from '../../api/members.ts'
import { useLoaded, useSubmission } from '../../api/use-answer.ts'
import { useT } from '../../i18n/use-language.tsx'
import { useLive, useSession } from '../../session/use-session.ts'
import { whereaboutsWords } from '../../session/whereabouts.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { FindField } from '../../ui/find-field.tsx'
import { matchesWords } from '../../ui/matches-words.ts'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { Blockers } from './blockers.tsx'
import { SealDialog } from './seal-dialog.tsx'
import { Unfinished } from './unfinished.tsx'
import './agreement.css'

/** From so many people on a name is quicker typed than found. */
const MANY = 9

/** 送审: who has to agree, each in which post, and what the submitter wants to say to them; with nobody, 直接定稿. */
export function SubmitDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useT()
  const id = useId()
  const { id: reportId, agreement } = useSession()
  const members = useLoaded(useCallback(() => fetchMembers(reportId), [reportId]))
  const standing = useLive(agreement.standing)
  const { busy, problem, submit } = useSubmission()
  const [posts, setPosts] = useState<ReadonlyMap<string, string>>(new Map())
  const [words, setWords] = useState('')
  const [note, setNote] = useState('')
  const [isSealing, setSealing] = useState(false)
  const list = useRef<HTMLUListElement>(null)
  const blockers = standing?.round ? [] : (standing?.blockers ?? [])
  const isBlocked = blockers.some(({ kind }) => kind === 'finding')
  // Somebody may have explained a finding since the page was told last.
  useEffect(() => void agreement.reload(), [agreement])

  const turn = ({ person, post }: ReportMember) => {
    const next = new Map(posts)
    if (!next.delete(person.id)) next.set(person.id, post)
    setPosts(next)
  }
  const rename = (personId: string, post: string) => setPosts(new Map(posts).set(personId, post))
  const send = () => {
    const confirmers = [...posts].map(([personId, post]) => ({ personId, post: post.trim() }))
    void submit(() => agreement.take('submit', { confirmers, note: note.trim() }), onClose)
  }
  const all = members.value?.members ?? []
  const found = all.filter(
    (member) => posts.has(member.person.id) || matchesWords(words, [member.person.display, whereaboutsWords(member)]),
  )
  /** The only one who was found is who is meant. */
  const chooseOnly = () => {
    const meant = found.filter(({ person }) => !posts.has(person.id))
    if (meant.length === 1 && meant[0]) turn(meant[0])
  }
  const failed = problem ?? members.problem
  const isAsking = posts.size > 0
  if (isSealing) return <SealDialog onBack={() => setSealing(false)} onClose={onClose} />
  return (
    <Dialog title={t('agreement.submitAsk')} width={560} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (isBlocked) return
          if (isAsking) send()
          else setSealing(true)
        }}
      >
        {failed && <ProblemNotice problem={failed} />}
        <p className="dialog-text">{t('agreement.submitText')}</p>
        <Unfinished />
        <Blockers blockers={blockers} />
        <fieldset className="agreement-confirmers">
          <legend>{t('agreement.who')}</legend>
          {all.length >= MANY && (
            <FindField
              label={t('members.find')}
              words={words}
              onChange={setWords}
              onEnter={chooseOnly}
              onDown={() => list.current?.querySelector('input')?.focus()}
            />
          )}
          <ul ref={list}>
            {found.map((member) => (
              <li key={member.person.id}>
                <label>
                  <input type="checkbox" checked={posts.has(member.person.id)} onChange={() => turn(member)} />
                  {member.person.display}
                  <span className="agreement-post">{whereaboutsWords(member)}</span>
                </label>
                {posts.has(member.person.id) && (
                  <input
                    className="agreement-as"
                    aria-label={t('agreement.postOf', { name: member.person.display })}
                    placeholder={t('agreement.post')}
                    maxLength={MAX_POST}
                    value={posts.get(member.person.id)}
                    onChange={(event) => rename(member.person.id, event.target.value)}
                  />
                )}
              </li>
            ))}
          </ul>
          {!isAsking && <p className="field-note">{t('agreement.nobody')}</p>}
        </fieldset>
        {isAsking && (
          <div className="field">
            <label className="field-label" htmlFor={id}>
              {t('agreement.note')}
            </label>
            <textarea
              id={id}
              className="agreement-words"
              rows={2}
              maxLength={MAX_OPINION}
              value={note}
              onChange={(event) => setNote(event.target.value)}
            />
          </div>
        )}
        <div className="dialog-actions">
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button kind="primary" submit busy={busy} disabled={isBlocked || !standing}>
            {t(isAsking ? 'agreement.submit' : 'agreement.seal')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
