import { type FormEvent, useState } from 'react'
import type { Answer } from '../../api/request.ts'
import { useSubmission } from '../../api/use-answer.ts'
import { useT } from '../../i18n/use-language.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { TextField } from '../../ui/text-field.tsx'

interface Props {
  readonly title: string
  readonly text?: string
  /** '' for a unit that is new. */
  readonly name: string
  readonly action: string
  readonly send: (name: string) => Answer<unknown>
  /** It went well. */
  readonly onDone: (name: string) => void
  readonly onClose: () => void
}

/** The name of a unit, new or changed. */
export function UnitNameDialog({ title, text, name: before, action, send, onDone, onClose }: Props) {
  const t = useT()
  const [name, setName] = useState(before)
  const [strict, setStrict] = useState(false)
  const { busy, problem, submit } = useSubmission()
  const trimmed = name.trim()

  const save = (event: FormEvent) => {
    event.preventDefault()
    setStrict(true)
    if (trimmed)
      void submit(
        () => send(trimmed),
        () => onDone(trimmed),
      )
  }

  return (
    <Dialog title={title} onClose={onClose}>
      {text !== undefined && <p className="dialog-text">{text}</p>}
      <form onSubmit={save} noValidate>
        {problem && <ProblemNotice problem={problem} />}
        <TextField
          label={t('units.name')}
          value={name}
          onChange={setName}
          error={strict && !trimmed ? t('common.required', { field: t('units.name') }) : undefined}
          autoComplete="off"
          maxLength={100}
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- the one thing to do in the dialog
          autoFocus
        />
        <div className="dialog-actions">
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button kind="primary" submit busy={busy}>
            {action}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
