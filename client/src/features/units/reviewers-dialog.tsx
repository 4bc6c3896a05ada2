import { useId, useState } from 'react'
import type { PersonRecord, UnitSummary } from '@gongping/shared/protocol/people.ts'
import type { Answer } from '../../api/request.ts'
import { addReviewer, removeReviewer } from '../../api/units.ts'
import { useSubmission } from '../../api/use-answer.ts'
import { useT } from '../../i18n/use-language.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { useToast } from '../../ui/toast.tsx'
import { findCandidates } from './find-candidates.ts'
import { ReviewerList } from './reviewer-list.tsx'
import './units.css'

interface Props {
  readonly unit: UnitSummary
  readonly units: readonly UnitSummary[]
  /** Everybody on the server. */
  readonly people: readonly PersonRecord[]
  readonly onChanged: () => void
  readonly onClose: () => void
}

/** Who reviews a unit for the finance bureau. Each press holds at once. */
export function ReviewersDialog({ unit, units, people, onChanged, onClose }: Props) {
  const t = useT()
  const toast = useToast()
  const id = useId()
  const [words, setWords] = useState('')
  const { problem, submit } = useSubmission()
  const { shown, more } = findCandidates(unit, units, people, words)
  const unitOf = (personId: string) => {
    const home = people.find((person) => person.id === personId)?.unitId
    return units.find((other) => other.id === home)?.name ?? ''
  }
  const decide = (ask: () => Answer<unknown>, said: string) =>
    void submit(ask, () => {
      toast(said)
      onChanged()
      // The pressed button goes with its line.
      document.getElementById(id)?.focus()
    })

  return (
    <Dialog title={t('reviewers.title', { unit: unit.name })} onClose={onClose} width={560}>
      <p className="dialog-text">{t('reviewers.text')}</p>
      {problem && <ProblemNotice problem={problem} />}
      <ReviewerList
        label={t('reviewers.heading')}
        people={unit.reviewers.map((reviewer) => ({ ...reviewer, from: unitOf(reviewer.id) }))}
        empty={t('reviewers.none')}
        action={t('reviewers.remove')}
        actionNamed={(name) => t('reviewers.removeNamed', { name })}
        onAct={(person) => decide(() => removeReviewer(unit.id, person.id), t('reviewers.removed', { name: person.display }))}
      />
      <div className="field reviewers-find">
        <label className="field-label" htmlFor={id}>
          {t('reviewers.find')}
        </label>
        <input
          id={id}
          type="text"
          value={words}
          placeholder={t('reviewers.findHint')}
          autoComplete="off"
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- the dialog begins here
          autoFocus
          onChange={(event) => setWords(event.target.value)}
        />
      </div>
      {words.trim() !== '' && (
        <ReviewerList
          label={t('reviewers.find')}
          people={shown}
          empty={t('reviewers.noneFound')}
          action={t('reviewers.add')}
          actionNamed={(name) => t('reviewers.addNamed', { name })}
          onAct={(person) => decide(() => addReviewer(unit.id, person.id), t('reviewers.added', { name: person.display }))}
        />
      )}
      {more > 0 && <p className="field-note">{t('reviewers.more', { count: more })}</p>}
      <div className="dialog-actions">
        <Button kind="primary" onClick={onClose}>
          {t('people.done')}
        </Button>
      </div>
    </Dialog>
  )
}
