import { type FormEvent, useEffect, useId, useRef, useState } from 'react'
import { sectionRoot } from '@gongping/shared/report/shape.ts'
import type { Grant, WriteScope } from '@gongping/shared/workflow/write-scope.ts'
import { useT } from '../../i18n/use-language.tsx'
import { filledSections } from '../../session/filled-places.ts'
import { sectionName } from '../../session/place-label.ts'
import { useContent } from '../../session/use-session.ts'
import { Button } from '../../ui/button.tsx'

interface Props {
  readonly name: string
  /** null: the whole report. */
  readonly scope: WriteScope | null
  readonly onCancel: () => void
  readonly onSave: (scope: WriteScope | null) => void
}

/** What a drafter may write: all of it, or the parts that are ticked. */
export function ScopeForm({ name, scope, onCancel, onSave }: Props) {
  const t = useT()
  const id = useId()
  const content = useContent()
  const form = useRef<HTMLFormElement>(null)
  const [isWhole, setWhole] = useState(scope === null || scope.includes('report'))
  const [chosen, setChosen] = useState<ReadonlySet<Grant>>(new Set(scope?.filter((grant) => grant !== 'report')))
  const [isEmpty, setEmpty] = useState(false)
  const filled = filledSections(content)
  const sections = content.sections.filter((section) => filled.get(section.id) !== null)
  const parts: readonly { readonly grant: Grant; readonly label: string }[] = [
    ...sections.map((section) => ({ grant: sectionRoot(section.id) as Grant, label: sectionName(content, section.id) })),
    { grant: 'table', label: t('members.scope.tables') },
  ]

  useEffect(() => form.current?.querySelector<HTMLElement>('input:checked')?.focus(), [])

  const turn = (grant: Grant) => setChosen((before) => before.symmetricDifference(new Set([grant])))
  const save = (event: FormEvent) => {
    event.preventDefault()
    if (isWhole) return onSave(null)
    if (chosen.size === 0) return setEmpty(true)
    return onSave(parts.map(({ grant }) => grant).filter((grant) => chosen.has(grant)))
  }
  return (
    <form ref={form} className="members-scope" onSubmit={save}>
      <fieldset>
        <legend>{t('members.scopeOf', { name })}</legend>
        <label>
          <input type="radio" name={id} checked={isWhole} onChange={() => setWhole(true)} />
          {t('members.scope.whole')}
        </label>
        <label>
          <input type="radio" name={id} checked={!isWhole} onChange={() => setWhole(false)} />
          {t('members.scope.some')}
        </label>
      </fieldset>
      {!isWhole && (
        <fieldset className="members-scope-parts">
          <legend className="visually-hidden">{t('members.scope.some')}</legend>
          {parts.map(({ grant, label }) => (
            <label key={grant}>
              <input type="checkbox" checked={chosen.has(grant)} onChange={() => turn(grant)} />
              {label}
            </label>
          ))}
        </fieldset>
      )}
      {isEmpty && !isWhole && chosen.size === 0 && (
        <p className="members-scope-problem" role="alert">
          {t('members.scope.choose')}
        </p>
      )}
      <div className="members-scope-actions">
        <Button onClick={onCancel}>{t('common.cancel')}</Button>
        <Button kind="primary" submit>
          {t('members.scope.save')}
        </Button>
      </div>
    </form>
  )
}
