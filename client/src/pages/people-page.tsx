import { useState } from 'react'
import { fetchPeople } from '../api/people.ts'
import { createUnit, fetchUnits } from '../api/units.ts'
import { useLoaded } from '../api/use-answer.ts'
import { UnitNameDialog } from '../features/units/unit-name-dialog.tsx'
import { UnitTable } from '../features/units/unit-table.tsx'
import { useT } from '../i18n/use-language.tsx'
import { Button } from '../ui/button.tsx'
import { Link } from '../ui/link.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { useToast } from '../ui/toast.tsx'
import { useMe } from './me-context.tsx'
import { OfficeFrame } from './office-frame.tsx'
import { UnitPage } from './unit-page.tsx'

/** Units and people. Where there is one unit only, it stands here itself. @param unitId null: all units. */
export function PeoplePage({ unitId }: { readonly unitId: string | null }) {
  const t = useT()
  const toast = useToast()
  const { me } = useMe()
  const units = useLoaded(fetchUnits)
  const people = useLoaded(fetchPeople)
  const [isAdding, setAdding] = useState(false)

  const reload = () => {
    units.reload()
    people.reload()
  }
  const close = () => setAdding(false)
  const added = (name: string) => {
    close()
    toast(t('units.added', { name }))
    units.reload()
  }
  const adding = isAdding && (
    <UnitNameDialog
      title={t('units.add')}
      name=""
      action={t('units.addSubmit')}
      send={createUnit}
      onDone={added}
      onClose={close}
    />
  )
  const add = me.may.includes('unit.create') && <Button onClick={() => setAdding(true)}>{t('units.add')}</Button>

  const problem = units.problem ?? people.problem
  if (!units.value || !people.value)
    return (
      <OfficeFrame title={t('people.title')} here="/people">
        {problem && <ProblemNotice problem={problem} actions={<Button onClick={reload}>{t('common.retry')}</Button>} />}
      </OfficeFrame>
    )

  const mayManage = me.may.includes('person.manage')
  const managed = units.value.filter(({ id }) => mayManage && (me.role === 'admin' || id === me.unit?.id))
  const only = managed.length === 1 ? managed[0] : undefined
  const unit = unitId === null ? only : managed.find(({ id }) => id === unitId)
  if (unit)
    return (
      <>
        <UnitPage
          key={unit.id}
          unit={unit}
          units={managed}
          people={people.value}
          problem={problem}
          addUnit={only && add}
          onChanged={reload}
        />
        {adding}
      </>
    )
  if (unitId !== null || !mayManage)
    return (
      <OfficeFrame title={t('units.gone')} here="/people">
        <p>
          {t('units.goneText')} <Link to={mayManage ? '/people' : '/'}>{t(mayManage ? 'people.title' : 'list.title')}</Link>
        </p>
      </OfficeFrame>
    )
  return (
    <OfficeFrame title={t('people.title')} here="/people" actions={add}>
      {problem && <ProblemNotice problem={problem} />}
      <UnitTable units={managed} people={people.value} />
      {adding}
    </OfficeFrame>
  )
}
