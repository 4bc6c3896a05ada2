import { useState } from 'react'
import { useT } from '../../i18n/use-language.tsx'
import { Button } from '../../ui/button.tsx'
import { CloseIcon } from '../../ui/icons.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { ANYTHING, type AuditQuestion } from './audit-question.ts'
import { DayField } from './day-field.tsx'
import { VerbField } from './verb-field.tsx'
import './audit.css'

interface Props {
  readonly question: AuditQuestion
  /** Name of the person and title of the report that it names. */
  readonly names: { readonly person: string; readonly report: string }
  readonly onAsk: (question: AuditQuestion) => void
}

/** What is looked for. A choice counts at once, words when Enter is pressed. */
export function AuditFilters({ question, names, onAsk }: Props) {
  const t = useT()
  const [words, setWords] = useState(question.text)
  const [asked, setAsked] = useState(question.text)
  // The way back in the browser changes them as well.
  if (asked !== question.text) {
    setAsked(question.text)
    setWords(question.text)
  }
  const ask = (change: Partial<AuditQuestion>) => onAsk({ ...question, text: words.trim(), ...change })
  const isAnything = Object.values(question).every((value) => value === '')
  return (
    <search aria-label={t('audit.filters')}>
      <form
        className="audit-filters"
        onSubmit={(event) => {
          event.preventDefault()
          ask({})
        }}
      >
        <TextField
          label={t('audit.find')}
          placeholder={t('audit.findHint')}
          value={words}
          onChange={setWords}
          maxLength={100}
          autoComplete="off"
        />
        <VerbField value={question.verb} onChange={(verb) => ask({ verb })} />
        <DayField label={t('audit.from')} value={question.from} onChange={(from) => ask({ from })} />
        <DayField label={t('audit.to')} value={question.to} onChange={(to) => ask({ to })} />
        <Button submit>{t('audit.find')}</Button>
      </form>
      {!isAnything && (
        <div className="audit-chips">
          {question.person !== '' && (
            <Chip
              text={t('audit.chipPerson', { name: names.person })}
              label={t('audit.dropPerson', { name: names.person })}
              onDrop={() => ask({ person: '' })}
            />
          )}
          {question.report !== '' && (
            <Chip
              text={t('audit.chipReport', { title: names.report })}
              label={t('audit.dropReport', { title: names.report })}
              onDrop={() => ask({ report: '' })}
            />
          )}
          <Button kind="quiet" size="small" onClick={() => onAsk(ANYTHING)}>
            {t('audit.clear')}
          </Button>
        </div>
      )}
    </search>
  )
}

function Chip({ text, label, onDrop }: { readonly text: string; readonly label: string; readonly onDrop: () => void }) {
  return (
    <span className="audit-chip">
      <span className="audit-chip-text">{text}</span>
      <Button kind="quiet" size="small" icon={<CloseIcon />} label={label} onClick={onDrop} />
    </span>
  )
}
