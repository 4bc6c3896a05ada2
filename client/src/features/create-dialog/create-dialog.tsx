import { type FormEvent, useState } from 'react'
import type { TemplateSummary } from '@gongping/shared/protocol/http.ts'
import { findTemplate } from '@gongping/shared/template/catalogue.ts'
import { reportTitle } from '@gongping/shared/template/template.ts'
import { createReport } from '../../api/reports.ts'
import { useSubmission } from '../../api/use-answer.ts'
import { useLanguage } from '../../i18n/use-language.tsx'
import { Button } from '../../ui/button.tsx'
import { ChoiceField } from '../../ui/choice-field.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { TextField } from '../../ui/text-field.tsx'

interface Props {
  readonly templates: readonly TemplateSummary[]
  /** Name of the unit that the person works in; "" where it has none yet. */
  readonly unitName: string
  readonly onCreated: (id: string) => void
  readonly onClose: () => void
}

export function CreateDialog({ templates, unitName, onCreated, onClose }: Props) {
  const { t, language } = useLanguage()
  const [template, setTemplate] = useState(templates[0]?.ref ?? '')
  const [year, setYear] = useState(lastYear)
  const [unit, setUnit] = useState(unitName)
  const [supervisor, setSupervisor] = useState('')
  const [title, setTitle] = useState('')
  const [strict, setStrict] = useState(false)
  const { busy, problem, submit } = useSubmission()
  const yearIsValid = /^(19|20)\d\d$/.test(year)
  const form = findTemplate(template)

  const send = (event: FormEvent) => {
    event.preventDefault()
    setStrict(true)
    if (!yearIsValid || unit.trim() === '') return
    const header = { template, title: title.trim(), year: Number(year) }
    const of = { name: unit.trim(), ...(supervisor.trim() && { supervisor: supervisor.trim() }) }
    void submit(
      () => createReport({ ...header, unit: of }),
      ({ id }) => onCreated(id),
    )
  }

  return (
    <Dialog title={t('create.title')} onClose={onClose} width={560}>
      <form onSubmit={send} noValidate>
        {problem && <ProblemNotice problem={problem} />}
        <ChoiceField
          label={t('create.template')}
          choices={templates.map(({ ref, name, nameEn, source }) => ({
            value: ref,
            label: language === 'zh' ? name : nameEn,
            note: source,
          }))}
          value={template}
          onChange={setTemplate}
        />
        <TextField
          label={t('create.year')}
          value={year}
          onChange={setYear}
          inputMode="numeric"
          maxLength={4}
          error={strict && !yearIsValid ? t('create.yearInvalid') : undefined}
        />
        <TextField
          label={t('create.unit')}
          value={unit}
          onChange={setUnit}
          error={strict && unit.trim() === '' ? t('common.required', { field: t('create.unit') }) : undefined}
        />
        <TextField label={t('create.supervisor')} value={supervisor} onChange={setSupervisor} />
        <TextField
          label={t('create.reportTitle')}
          value={title}
          onChange={setTitle}
          placeholder={form && yearIsValid ? reportTitle(form, Number(year)) : undefined}
          hint={t('create.reportTitleHint')}
        />
        <div className="dialog-actions">
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button kind="primary" submit busy={busy}>
            {t('create.submit')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}

/** Self-evaluations are written about the year that has ended. */
function lastYear(): string {
  return String(new Date().getFullYear() - 1)
}
