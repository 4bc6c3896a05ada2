import { type FormEvent, useEffect, useRef, useState } from 'react'
import type { PersonRecord, UnitSummary } from '@gongping/shared/protocol/people.ts'
import { setDivisions } from '../../api/units.ts'
import { useSubmission } from '../../api/use-answer.ts'
import { useLanguage } from '../../i18n/use-language.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Notice } from '../../ui/notice.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { type DraftDivision, doubleName, draftOf, moved, wantedOf } from './division-list.ts'
import { DivisionRow } from './division-row.tsx'
import './units.css'

interface Props {
  readonly unit: UnitSummary
  /** Of the unit. */
  readonly people: readonly PersonRecord[]
  readonly onSaved: () => void
  readonly onClose: () => void
}

/** The divisions of a unit as one list: named, ordered, added and dissolved, then saved together. */
export function DivisionsDialog({ unit, people, onSaved, onClose }: Props) {
  const { t, language } = useLanguage()
  const [divisions, setList] = useState(() => draftOf(unit.divisions))
  const [strict, setStrict] = useState(false)
  const [news, setNews] = useState('')
  const [focusOn, setFocusOn] = useState<{ readonly key: string } | null>(null)
  const { busy, problem, submit } = useSubmission()
  const list = useRef<HTMLOListElement>(null)
  const added = useRef(0)
  const wanted = wantedOf(divisions)
  const twice = doubleName(wanted)
  const isNameless = wanted.some(({ name }) => name === '')

  // A row that is new, or beside the one that was removed, takes the keyboard; where none is left, the button below.
  useEffect(() => {
    if (!focusOn) return
    const row = list.current?.querySelector<HTMLElement>(`[data-division="${focusOn.key}"] input`)
    ;(row ?? (list.current?.nextElementSibling as HTMLElement | null))?.focus()
  }, [focusOn])

  const add = () => {
    const key = `new-${(added.current += 1)}`
    setList([...divisions, { key, name: '' }])
    setFocusOn({ key })
  }
  const remove = (at: number) => {
    const left = divisions.toSpliced(at, 1)
    setList(left)
    setFocusOn({ key: left[Math.min(at, left.length - 1)]?.key ?? '' })
  }
  const move = (at: number, step: -1 | 1) => {
    const next = moved(divisions, at, step)
    setList(next)
    if (next !== divisions) setNews(t('divisions.moved', { name: divisions[at]?.name ?? '', number: at + step + 1 }))
  }
  const rename = (at: number, division: DraftDivision) => setList(divisions.with(at, division))
  const save = (event: FormEvent) => {
    event.preventDefault()
    setStrict(true)
    if (twice === null && !isNameless) void submit(() => setDivisions(unit.id, wanted), onSaved)
  }

  const dissolved = unit.divisions.filter(({ id }) => !divisions.some((division) => division.id === id))
  const homeless = people.filter(({ divisionId }) => dissolved.some(({ id }) => id === divisionId)).length
  const names = dissolved.map(({ name }) => name).join(language === 'zh' ? '、' : ', ')
  return (
    <Dialog title={t('divisions.title', { unit: unit.name })} onClose={onClose} width={560}>
      <p className="dialog-text">{t('divisions.text')}</p>
      <form onSubmit={save} noValidate>
        {problem && <ProblemNotice problem={problem} />}
        {strict && twice !== null && <Notice tone="error" title={t('divisions.twice', { name: twice })} />}
        <ol ref={list} className="divisions">
          {divisions.map((division, at) => (
            <DivisionRow
              key={division.key}
              division={division}
              number={at + 1}
              isInvalid={strict && division.id !== undefined && division.name.trim() === ''}
              onChange={(next) => rename(at, next)}
              onMove={(step) => move(at, step)}
              onRemove={() => remove(at)}
            />
          ))}
        </ol>
        <Button onClick={add}>{t('divisions.add')}</Button>
        <output className="visually-hidden">{news}</output>
        {homeless > 0 && (
          <output className="divisions-note">{t('divisions.dissolves', { divisions: names, count: homeless })}</output>
        )}
        <div className="dialog-actions">
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button kind="primary" submit busy={busy}>
            {t('units.save')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
