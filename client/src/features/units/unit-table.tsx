import { useState } from 'react'
import type { PersonRecord, UnitSummary } from '@gongping/shared/protocol/people.ts'
import { useLanguage } from '../../i18n/use-language.tsx'
import { Link } from '../../ui/link.tsx'
import { Table } from '../../ui/table.tsx'
import { TextField } from '../../ui/text-field.tsx'
import './units.css'

interface Props {
  readonly units: readonly UnitSummary[]
  readonly people: readonly PersonRecord[]
}

/** Every unit of the server, to be looked through. */
export function UnitTable({ units, people }: Props) {
  const { t, language } = useLanguage()
  const [words, setWords] = useState('')
  const wanted = words.trim().toLocaleLowerCase()
  const found = units.filter(({ name }) => name.toLocaleLowerCase().includes(wanted))
  const count = wanted
    ? t('units.found', { count: units.length, found: found.length })
    : t('units.count', { count: units.length })
  const separator = language === 'zh' ? '、' : ', '
  const head = (
    <>
      <th scope="col">{t('units.name')}</th>
      <th scope="col" className="units-number">
        {t('units.people')}
      </th>
      <th scope="col">{t('units.admins')}</th>
      <th scope="col">{t('units.reviewers')}</th>
    </>
  )
  return (
    <>
      <div className="units-find">
        <output>{count}</output>
        <TextField label={t('units.find')} value={words} onChange={setWords} autoComplete="off" />
      </div>
      {found.length === 0 ? (
        <p className="units-none">{t('units.noneFound', { words: words.trim() })}</p>
      ) : (
        <Table caption={t('units.table')} head={head} className="units-table">
          {found.map((unit) => {
            const active = people.filter(({ unitId, isActive }) => unitId === unit.id && isActive)
            const admins = active.filter(({ isUnitAdmin }) => isUnitAdmin).map(({ display }) => display)
            const reviewers = unit.reviewers.map(({ display }) => display)
            return (
              <tr key={unit.id}>
                <th scope="row">
                  <Link to={`/people/${encodeURIComponent(unit.id)}`} className="units-link">
                    {unit.name}
                  </Link>
                </th>
                <td className="units-number">{active.length}</td>
                <td>{admins.join(separator) || <span className="table-none">{t('units.noAdmin')}</span>}</td>
                <td>{reviewers.join(separator) || <span className="table-none">{t('units.noReviewer')}</span>}</td>
              </tr>
            )
          })}
        </Table>
      )}
    </>
  )
}
