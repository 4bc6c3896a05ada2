import { type FormEvent, useState } from 'react'
import type { Me } from '@gongping/shared/protocol/http.ts'
import type { UnitSummary } from '@gongping/shared/protocol/people.ts'
import { addPerson } from '../../api/people.ts'
import { useSubmission } from '../../api/use-answer.ts'
import { useT } from '../../i18n/use-language.tsx'
import { Button } from '../../ui/button.tsx'
import { NewPasswordField, isAboutNewPassword, isLongEnough } from '../../ui/new-password-field.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { firstPassword } from './first-password.ts'
import { NEW_PLACE, PlaceFields } from './place-fields.tsx'
import { rightsOf } from './standing.ts'

interface Props {
  readonly unit: UnitSummary
  readonly mayMakeAdmins: boolean
  readonly onAdded: (person: Me, password: string) => void
  readonly onCancel: () => void
}

/** The first password can be read here: somebody has to pass it on. */
export function AddPersonForm({ unit, mayMakeAdmins, onAdded, onCancel }: Props) {
  const t = useT()
  const [display, setDisplay] = useState('')
  const [name, setName] = useState('')
  const [password, setPassword] = useState(firstPassword)
  const [place, setPlace] = useState(NEW_PLACE)
  const [strict, setStrict] = useState(false)
  const { busy, problem, submit } = useSubmission()
  const missing = (value: string, field: string) => (strict && value.trim() === '' ? t('common.required', { field }) : undefined)

  const send = (event: FormEvent) => {
    event.preventDefault()
    setStrict(true)
    if (!display.trim() || !name.trim() || !isLongEnough(password)) return
    const { divisionId, post, standing } = place
    const person = { display: display.trim(), name: name.trim(), password, unitId: unit.id, divisionId, post: post.trim() }
    void submit(
      () => addPerson({ ...person, ...rightsOf(standing) }),
      (added) => onAdded(added, password),
    )
  }

  return (
    <form onSubmit={send} noValidate>
      {problem && !isAboutNewPassword(problem) && <ProblemNotice problem={problem} />}
      <div className="people-fields">
        <TextField
          label={t('person.display')}
          hint={t('person.displayHint')}
          value={display}
          onChange={setDisplay}
          error={missing(display, t('person.display'))}
          autoComplete="off"
          maxLength={64}
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- the first thing to do in the dialog
          autoFocus
        />
        <TextField
          label={t('person.name')}
          hint={t('person.nameHint')}
          value={name}
          onChange={setName}
          error={missing(name, t('person.name'))}
          autoComplete="off"
          maxLength={64}
        />
      </div>
      <div className="people-password">
        <NewPasswordField
          label={t('people.initialPassword')}
          value={password}
          onChange={setPassword}
          strict={strict}
          problem={problem}
          isReadable
        />
        <Button onClick={() => setPassword(firstPassword())}>{t('people.generate')}</Button>
      </div>
      <PlaceFields place={place} onChange={setPlace} divisions={unit.divisions} mayMakeAdmins={mayMakeAdmins} />
      <div className="dialog-actions">
        <Button onClick={onCancel}>{t('common.cancel')}</Button>
        <Button kind="primary" submit busy={busy}>
          {t('people.submit')}
        </Button>
      </div>
    </form>
  )
}
