import { type ReactNode, useState } from 'react'
import type { ProblemBody } from '@gongping/shared/protocol/http.ts'
import type { PersonRecord, UnitSummary } from '@gongping/shared/protocol/people.ts'
import { fetchInvitations } from '../api/invitations.ts'
import { useLoaded } from '../api/use-answer.ts'
import { peopleOf } from '../features/people/find-people.ts'
import { InvitationTable } from '../features/people/invitation-table.tsx'
import { PeopleSection } from '../features/people/people-section.tsx'
import { UnitFacts } from '../features/units/unit-facts.tsx'
import { useT } from '../i18n/use-language.tsx'
import { Button } from '../ui/button.tsx'
import { BackIcon } from '../ui/icons.tsx'
import { Link } from '../ui/link.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { Tabs } from '../ui/tabs.tsx'
import { useMe } from './me-context.tsx'
import { OfficeFrame } from './office-frame.tsx'
import { type UnitDialog, UnitDialogs } from './unit-dialogs.tsx'

interface Props {
  readonly unit: UnitSummary
  /** Those that the person looks after. */
  readonly units: readonly UnitSummary[]
  readonly people: readonly PersonRecord[]
  /** Of loading them again. */
  readonly problem: ProblemBody | null
  /** A button for it, where this page stands for all units. */
  readonly addUnit: ReactNode
  /** Something about the unit or its people is different now. */
  readonly onChanged: () => void
}

/** One unit: its divisions, reviewers, people and open invitations. */
export function UnitPage({ unit, units, people, problem, addUnit, onChanged }: Props) {
  const t = useT()
  const { me } = useMe()
  const invitations = useLoaded(fetchInvitations)
  const [tab, setTab] = useState('people')
  const [dialog, setDialog] = useState<UnitDialog | null>(null)
  const mayMakeAdmins = me.may.includes('admin.manage')
  const listed = peopleOf(unit, people)
  const open = invitations.value?.filter(({ unitId }) => unitId === unit.id) ?? []

  const changed = () => {
    onChanged()
    invitations.reload()
  }
  const invited = () => {
    setTab('invitations')
    invitations.reload()
  }
  const above = units.length > 1 && (
    <Link to="/people" className="office-above">
      <BackIcon />
      {t('units.all')}
    </Link>
  )
  const enter = (
    <>
      <Button onClick={() => setDialog({ kind: 'add' })}>{t('people.add')}</Button>
      <Button kind="primary" onClick={() => setDialog({ kind: 'invite' })}>
        {t('invitations.invite')}
      </Button>
    </>
  )
  const failed = problem ?? invitations.problem
  const actions = (
    <>
      {addUnit}
      <Button onClick={() => setDialog({ kind: 'rename' })}>{t('units.rename')}</Button>
      {listed.length > 0 && enter}
    </>
  )
  const colleagues =
    listed.length > 0 ? (
      <PeopleSection
        unit={unit.name}
        people={listed}
        me={me.id}
        mayChange={({ role }) => role !== 'admin' || mayMakeAdmins}
        onChange={({ id }) => setDialog({ kind: 'person', id })}
      />
    ) : (
      <div className="office-empty">
        <h2>{t('people.empty')}</h2>
        <p>{t('people.emptyText')}</p>
        <div className="office-actions">{enter}</div>
      </div>
    )
  const invitees =
    open.length > 0 ? (
      <InvitationTable
        unit={unit}
        invitations={open}
        onRenew={(invitation) => setDialog({ kind: 'renew', invitation })}
        onWithdrawn={invitations.reload}
      />
    ) : (
      <p className="people-none">{t('invitations.none')}</p>
    )
  return (
    <OfficeFrame title={unit.name} here="/people" above={above} actions={actions}>
      {failed && <ProblemNotice problem={failed} />}
      <UnitFacts
        unit={unit}
        onDivisions={() => setDialog({ kind: 'divisions' })}
        onReviewers={me.may.includes('unit.reviewers') ? () => setDialog({ kind: 'reviewers' }) : undefined}
      />
      <div className="unit-tabs">
        <Tabs
          label={unit.name}
          tabs={[
            { key: 'people', label: t('people.tab', { count: listed.length }), content: colleagues },
            { key: 'invitations', label: t('invitations.tab', { count: open.length }), content: invitees },
          ]}
          active={tab}
          onChange={setTab}
        />
      </div>
      {dialog && (
        <UnitDialogs
          dialog={dialog}
          unit={unit}
          units={units}
          people={people}
          listed={listed}
          mayMakeAdmins={mayMakeAdmins}
          onChanged={changed}
          onInvited={invited}
          onClose={() => setDialog(null)}
        />
      )}
    </OfficeFrame>
  )
}
