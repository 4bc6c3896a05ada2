import { type FormEvent, useState } from 'react'
import { sectionRoot } from '@gongping/shared/report/shape.ts'
import { fetchMembers } from '../../api/members.ts'
import { useLoaded, useSubmission } from '../../api/use-answer.ts'
import { useT } from '../../i18n/use-language.tsx'
import type { AskedAssignment } from '../../session/assignment-asked.ts'
import { sectionName, shortTableLabel } from '../../session/place-label.ts'
import { rowPlace } from '../../session/place-owners.ts'
import { useAssignments, useContent, useSession } from '../../session/use-session.ts'
import { Button } from '../../ui/button.tsx'
import { ChoiceField } from '../../ui/choice-field.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { useToast } from '../../ui/toast.tsx'
import { PeopleChoice } from './people-choice.tsx'
import { RowsChoice } from './rows-choice.tsx'
import { presentChoice, wantedAssignments } from './wanted-assignments.ts'
import './assignment.css'

const KINDS = ['advisory', 'binding'] as const
type Kind = (typeof KINDS)[number]

interface Props {
  readonly asked: AskedAssignment
  readonly onClose: () => void
}

/** Gives a section, or rows of a table, to people: as a hint, or so that only they can write there. */
export function AssignDialog({ asked, onClose }: Props) {
  const t = useT()
  const toast = useToast()
  const { id, assignments } = useSession()
  const all = useAssignments()
  const [ask] = useState(() => () => fetchMembers(id))
  const members = useLoaded(ask)
  const { busy, problem, submit } = useSubmission()
  const [rows, setRows] = useState<readonly string[]>('table' in asked ? asked.rows : [])
  const places = 'table' in asked ? rows.map(rowPlace) : [sectionRoot(asked.section)]
  const [choice, setChoice] = useState(() => presentChoice(all, places))
  const [isMissing, setMissing] = useState(false)
  const name = usePlaceName(asked)
  const failed = problem ?? members.problem

  const save = (event: FormEvent) => {
    event.preventDefault()
    setMissing(places.length === 0)
    if (places.length === 0) return
    const names = members.value?.members.filter(({ person }) => choice.people.has(person.id)).map(({ person }) => person.display)
    void submit(
      () => assignments.assign(wantedAssignments(all, places, choice)),
      () => {
        toast(names?.length ? t('assign.saved', { place: name, names: names.join('、') }) : t('assign.cleared', { place: name }))
        onClose()
      },
    )
  }
  return (
    <Dialog title={t('assign.place', { place: name })} onClose={onClose} width={520}>
      {failed && <ProblemNotice problem={failed} />}
      {members.value && (
        <form className="assign" onSubmit={save}>
          {'table' in asked && <RowsChoice tableId={asked.table} chosen={rows} onChange={setRows} isMissing={isMissing} />}
          <PeopleChoice
            members={members.value.members}
            places={places}
            chosen={choice.people}
            onChange={(people) => setChoice({ ...choice, people })}
          />
          {choice.people.size > 0 ? (
            <ChoiceField
              label={t('assign.kind')}
              choices={KINDS.map((kind) => ({
                value: kind,
                label: t(`assign.kind.${kind}`),
                note: t(`assign.kind.${kind}Note`),
              }))}
              value={(choice.isBinding ? 'binding' : 'advisory') satisfies Kind}
              onChange={(kind) => setChoice({ ...choice, isBinding: kind === 'binding' })}
            />
          ) : (
            <p className="assign-nobody">{t('assign.nobody')}</p>
          )}
          <div className="dialog-actions">
            <Button onClick={onClose}>{t('common.cancel')}</Button>
            <Button kind="primary" submit busy={busy}>
              {t('assign.save')}
            </Button>
          </div>
        </form>
      )}
    </Dialog>
  )
}

function usePlaceName(asked: AskedAssignment): string {
  return useContent((content) => {
    if ('section' in asked) return sectionName(content, asked.section)
    const table = content.tables.find(({ id }) => id === asked.table)
    return table ? shortTableLabel(content, table) : ''
  })
}
