import type { PersonRecord } from '@gongping/shared/protocol/people.ts'
import { useT } from '../../i18n/use-language.tsx'
import './people.css'

/** Whether an account is in use, in a word. */
export function PersonState({ person }: { readonly person: PersonRecord }) {
  const t = useT()
  const state = !person.isActive ? 'inactive' : person.mustChangePassword ? 'password' : 'active'
  return (
    <span className="people-state" data-state={state}>
      {t(`people.state.${state}`)}
    </span>
  )
}
