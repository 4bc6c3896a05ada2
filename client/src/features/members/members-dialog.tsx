import { useMemo } from 'react'
import type { WantedMember } from '@gongping/shared/protocol/members.ts'
import type { UnitSummary } from '@gongping/shared/protocol/people.ts'
import type { ReportRole } from '@gongping/shared/workflow/report-role.ts'
import { fetchColleagues, setEveryone, setMember } from '../../api/members.ts'
import { fetchUnits } from '../../api/units.ts'
import { useLoaded } from '../../api/use-answer.ts'
import { useT } from '../../i18n/use-language.tsx'
import { useSession } from '../../session/use-session.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { useToast } from '../../ui/toast.tsx'
import { EveryoneField } from './everyone-field.tsx'
import { type MemberEntry, memberList } from './member-list.ts'
import { MemberTable } from './member-table.tsx'
import { useMembers } from './use-members.ts'
import './members.css'

/** Who may do what in the report. What is changed here holds at once. */
export function MembersDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useT()
  const toast = useToast()
  const { id, me } = useSession()
  const { members, problem, change } = useMembers()
  const colleagues = useLoaded(fetchColleagues)
  const units = useLoaded(fetchUnits)
  const failed = problem ?? colleagues.problem ?? units.problem
  const divisionName = useMemo(() => new Map(units.value?.flatMap(namesOfDivisions)), [units.value])

  const changeEveryone = async (role: ReportRole | null) => {
    const done = await change(() => setEveryone(id, role))
    if (done) toast(t('members.everyoneSaved', { role: t(`role.${role ?? 'none'}`) }))
  }
  const changeMember = async ({ person }: MemberEntry, wanted: WantedMember) => {
    const done = await change(() => setMember(id, person.id, wanted))
    if (done) toast(t('members.changed', { name: person.display }))
  }
  return (
    <Dialog title={t('members.title')} width={760} onClose={onClose}>
      <p className="dialog-text">{t('members.text')}</p>
      {failed && <ProblemNotice problem={failed} />}
      {members && colleagues.value && units.value && (
        <div className="members">
          <EveryoneField everyone={members.everyone} onChange={changeEveryone} />
          <MemberTable
            entries={memberList(members, colleagues.value, divisionName, me.id)}
            meId={me.id}
            onChange={changeMember}
          />
        </div>
      )}
    </Dialog>
  )
}

function namesOfDivisions({ divisions }: UnitSummary): [string, string][] {
  return divisions.map(({ id, name }) => [id, name])
}
