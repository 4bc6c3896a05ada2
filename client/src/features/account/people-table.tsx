import { personColor } from '@gongping/shared/protocol/person-color.ts'
import type { Me } from '@gongping/shared/protocol/http.ts'
import { useT } from '../../i18n/use-language.tsx'
import { Avatar } from '../../ui/avatar.tsx'
import './people-table.css'

/** @param me id of the person who looks at it. */
export function PeopleTable({ people, me }: { readonly people: readonly Me[]; readonly me: string }) {
  const t = useT()
  return (
    <table className="people-table">
      <thead>
        <tr>
          <th scope="col">{t('person.display')}</th>
          <th scope="col">{t('person.name')}</th>
          <th scope="col">{t('person.role')}</th>
        </tr>
      </thead>
      <tbody>
        {people.map(({ id, display, name, role }) => (
          <tr key={id}>
            <th scope="row">
              <Avatar name={display} color={personColor(id)} />
              {display}
              {id === me && <span className="people-table-me">{t('people.me')}</span>}
            </th>
            <td>{name}</td>
            <td>{t(`person.role.${role}`)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
