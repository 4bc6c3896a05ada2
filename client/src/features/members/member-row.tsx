import { startTransition, useOptimistic, useState } from 'react'
import type { WantedMember } from '@gongping/shared/protocol/members.ts'
import { personColor } from '@gongping/shared/protocol/person-color.ts'
import type { ReportRole } from '@gongping/shared/workflow/report-role.ts'
import { formatScope } from '@gongping/shared/workflow/write-scope.ts'
import { useT } from '../../i18n/use-language.tsx'
import { useAssignments, useContent } from '../../session/use-session.ts'
import { whereaboutsWords } from '../../session/whereabouts.ts'
import { Avatar } from '../../ui/avatar.tsx'
import { holdsWords } from './holds-words.ts'
import { type MemberEntry, offeredRoles } from './member-list.ts'
import { ScopeForm } from './scope-form.tsx'

const BY_DEFAULT = ''

interface Props {
  readonly entry: MemberEntry
  readonly isMe: boolean
  /** Resolves once the entry says so. */
  readonly onChange: (wanted: WantedMember) => Promise<void>
}

/** One person: who, which role, and what that means. */
export function MemberRow({ entry, isMe, onChange }: Props) {
  const t = useT()
  const { person, granted, role, scope } = entry
  const where = whereaboutsWords(entry)
  const content = useContent()
  const holds = holdsWords(t, content, useAssignments(), entry)
  const [isScoping, setScoping] = useState(false)
  const [shown, show] = useOptimistic<string>(granted ?? BY_DEFAULT)
  const isFixed = isMe || entry.isUnitAdmin
  const choose = (value: string) => {
    setScoping(false)
    startTransition(async () => {
      show(value)
      await onChange(value === BY_DEFAULT ? { role: null } : { role: value as ReportRole })
    })
  }
  return (
    <>
      <tr>
        <th scope="row">
          <span className="members-person">
            <Avatar name={person.display} color={personColor(person.id)} />
            <span>
              {isMe ? t('assign.person', { name: person.display }) : person.display}
              {entry.reviewsUnit && <span className="members-bureau">{t('members.bureau')}</span>}
              {where !== '' && <span className="members-post">{where}</span>}
            </span>
          </span>
        </th>
        <td>
          {isFixed ? (
            t(`role.${role ?? 'none'}`)
          ) : (
            <select
              className="field-select"
              aria-label={t('members.roleOf', { name: person.display })}
              value={shown}
              onChange={(event) => choose(event.target.value)}
            >
              <option value={BY_DEFAULT}>{t('members.byDefault', { role: t(`role.${entry.byDefault ?? 'none'}`) })}</option>
              {offeredRoles(entry).map((one) => (
                <option key={one} value={one}>
                  {t(`role.${one}`)}
                </option>
              ))}
            </select>
          )}
        </td>
        <td className="members-holds">
          <span>{holds}</span>
          {entry.isUnitAdmin && <span className="members-note">{t('members.unitAdmin')}</span>}
          {isMe && !entry.isUnitAdmin && <span className="members-note">{t('members.self')}</span>}
          {role === 'drafter' && !isFixed && (
            <button
              type="button"
              className="members-scope-button"
              aria-expanded={isScoping}
              aria-label={`${t('members.changeScope')}：${person.display}`}
              onClick={() => setScoping(!isScoping)}
            >
              {t('members.changeScope')}
            </button>
          )}
        </td>
      </tr>
      {isScoping && role === 'drafter' && (
        <tr className="members-scope-row">
          <td colSpan={3}>
            <ScopeForm
              name={person.display}
              scope={scope}
              onCancel={() => setScoping(false)}
              onSave={(wanted) => {
                setScoping(false)
                void onChange({ role: 'drafter', scope: wanted && formatScope(wanted) })
              }}
            />
          </td>
        </tr>
      )}
    </>
  )
}
