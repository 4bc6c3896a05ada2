import { type FormEvent, useState } from 'react'
import type { UnitSummary } from '@gongping/shared/protocol/people.ts'
import type { InvitationMade } from '@gongping/shared/protocol/profile.ts'
import { invite } from '../../api/invitations.ts'
import { useSubmission } from '../../api/use-answer.ts'
import { useT } from '../../i18n/use-language.tsx'
import { Button } from '../../ui/button.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { NEW_PLACE, PlaceFields } from './place-fields.tsx'
import { rightsOf } from './standing.ts'

interface Props {
  readonly unit: UnitSummary
  readonly mayMakeAdmins: boolean
  readonly onMade: (invitation: InvitationMade) => void
  readonly onCancel: () => void
}

export function InviteForm({ unit, mayMakeAdmins, onMade, onCancel }: Props) {
  const t = useT()
  const [display, setDisplay] = useState('')
  const [place, setPlace] = useState(NEW_PLACE)
  const [strict, setStrict] = useState(false)
  const { busy, problem, submit } = useSubmission()

  const send = (event: FormEvent) => {
    event.preventDefault()
    setStrict(true)
    if (!display.trim()) return
    const { divisionId, post, standing } = place
    const invitation = { display: display.trim(), unitId: unit.id, divisionId, post: post.trim(), ...rightsOf(standing) }
    void submit(() => invite(invitation), onMade)
  }

  return (
    <form onSubmit={send} noValidate>
      {problem && <ProblemNotice problem={problem} />}
      <TextField
        label={t('person.display')}
        hint={t('person.displayHint')}
        value={display}
        onChange={setDisplay}
        error={strict && !display.trim() ? t('common.required', { field: t('person.display') }) : undefined}
        autoComplete="off"
        maxLength={64}
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- the first thing to do in the dialog
        autoFocus
      />
      <PlaceFields place={place} onChange={setPlace} divisions={unit.divisions} mayMakeAdmins={mayMakeAdmins} />
      <div className="dialog-actions">
        <Button onClick={onCancel}>{t('common.cancel')}</Button>
        <Button kind="primary" submit busy={busy}>
          {t('invitations.submit')}
        </Button>
      </div>
    </form>
  )
}
