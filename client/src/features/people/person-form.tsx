import { type FormEvent, useState } from 'react'
import type { PersonChange, UnitSummary } from '@gongping/shared/protocol/people.ts'
import { changePerson } from '../../api/people.ts'
import { useSubmission } from '../../api/use-answer.ts'
import { useT } from '../../i18n/use-language.tsx'
import { Button } from '../../ui/button.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { SelectField } from '../../ui/select-field.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useToast } from '../../ui/toast.tsx'
import type { ListedPerson } from './find-people.ts'
import { PlaceFields } from './place-fields.tsx'
import { rightsOf, standingOf } from './standing.ts'

interface Props {
  readonly person: ListedPerson
  readonly units: readonly UnitSummary[]
  readonly mayMakeAdmins: boolean
  readonly isMe: boolean
  readonly onSaved: () => void
  readonly onCancel: () => void
}

/** Name, unit, division, post and rights of somebody. */
export function PersonForm({ person, units, mayMakeAdmins, isMe, onSaved, onCancel }: Props) {
  const t = useT()
  const toast = useToast()
  const [display, setDisplay] = useState(person.display)
  const [unitId, setUnitId] = useState(person.unitId ?? '')
  const [place, setPlace] = useState({
    divisionId: person.divisionId,
    post: person.post,
    standing: standingOf(person),
  })
  const [strict, setStrict] = useState(false)
  const { busy, problem, submit } = useSubmission()
  const divisions = units.find(({ id }) => id === unitId)?.divisions ?? []

  const move = (id: string) => {
    setUnitId(id)
    // Whoever goes elsewhere administers that unit only if somebody says so.
    setPlace({ ...place, divisionId: null, standing: place.standing === 'unit-admin' ? 'member' : place.standing })
  }
  const send = (event: FormEvent) => {
    event.preventDefault()
    setStrict(true)
    if (!display.trim()) return
    const { divisionId, post, standing } = place
    const change: PersonChange = {
      display: display.trim(),
      divisionId,
      post: post.trim(),
      // A server administrator who is moved gets no say in the unit by it.
      ...(unitId !== person.unitId && { unitId, ...(standing === 'unit-admin' && rightsOf(standing)) }),
      ...(standing !== standingOf(person) && rightsOf(standing)),
    }
    void submit(
      () => changePerson(person.id, change),
      () => {
        toast(t('people.saved', { name: display.trim() }))
        onSaved()
      },
    )
  }

  return (
    <form onSubmit={send} noValidate>
      {problem && <ProblemNotice problem={problem} />}
      <div className="people-fields">
        <TextField
          label={t('person.display')}
          value={display}
          onChange={setDisplay}
          error={strict && !display.trim() ? t('common.required', { field: t('person.display') }) : undefined}
          autoComplete="off"
          maxLength={64}
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- the dialog begins here
          autoFocus
        />
        {units.length > 1 && !isMe && (
          <SelectField
            label={t('person.unit')}
            choices={units.map(({ id, name }) => ({ value: id, label: name }))}
            value={unitId}
            onChange={move}
          />
        )}
      </div>
      <PlaceFields place={place} onChange={setPlace} divisions={divisions} mayMakeAdmins={mayMakeAdmins} keepsStanding={isMe} />
      {isMe && <p className="field-note">{t('people.ownRights')}</p>}
      <div className="dialog-actions">
        <Button onClick={onCancel}>{t('common.cancel')}</Button>
        <Button kind="primary" submit busy={busy}>
          {t('people.save')}
        </Button>
      </div>
    </form>
  )
}
