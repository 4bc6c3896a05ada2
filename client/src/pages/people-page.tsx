import type { Me } from '@gongping/shared/protocol/http.ts'
import { fetchPeople } from '../api/people.ts'
import { useLoaded } from '../api/use-answer.ts'
import { AddPersonForm } from '../features/account/add-person-form.tsx'
import { PeopleTable } from '../features/account/people-table.tsx'
import { useT } from '../i18n/use-language.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { useToast } from '../ui/toast.tsx'
import { useMe } from './me-context.tsx'
import { OfficeFrame } from './office-frame.tsx'
import './people-page.css'

export function PeoplePage() {
  const t = useT()
  const toast = useToast()
  const { me } = useMe()
  const people = useLoaded(fetchPeople)

  const added = (person: Me) => {
    toast(t('people.added', { name: person.display }))
    people.reload()
  }
  return (
    <OfficeFrame title={t('people.title')} here="/people">
      {people.problem && <ProblemNotice problem={people.problem} />}
      {people.value && (
        <div className="people-columns">
          <PeopleTable people={people.value} me={me.id} />
          <section className="people-add" aria-labelledby="people-add">
            <h2 id="people-add">{t('people.add')}</h2>
            <p>{t('people.addText')}</p>
            <AddPersonForm onAdded={added} />
          </section>
        </div>
      )}
    </OfficeFrame>
  )
}
