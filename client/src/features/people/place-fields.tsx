import type { Division } from '@gongping/shared/protocol/people.ts'
import { useT } from '../../i18n/use-language.tsx'
import { ChoiceField } from '../../ui/choice-field.tsx'
import { SelectField } from '../../ui/select-field.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { STANDINGS, type Standing } from './standing.ts'
import './people.css'

/** Where somebody stands in a unit. */
export interface Place {
  /** null: in none. */
  readonly divisionId: string | null
  readonly post: string
  readonly standing: Standing
}

export const NEW_PLACE: Place = { divisionId: null, post: '', standing: 'member' }

interface Props {
  readonly place: Place
  readonly onChange: (place: Place) => void
  readonly divisions: readonly Division[]
  /** Whether server administrators may be made here. */
  readonly mayMakeAdmins: boolean
  /** Absent: the rights can be chosen. */
  readonly keepsStanding?: boolean
}

/** Division, post and rights. */
export function PlaceFields({ place, onChange, divisions, mayMakeAdmins, keepsStanding = false }: Props) {
  const t = useT()
  const none = { value: '', label: t('person.noDivision') }
  const standings = STANDINGS.filter((standing) => standing !== 'admin' || mayMakeAdmins)
  return (
    <>
      <div className="people-fields">
        {divisions.length > 0 && (
          <SelectField
            label={t('person.division')}
            choices={[none, ...divisions.map(({ id, name }) => ({ value: id, label: name }))]}
            value={place.divisionId ?? ''}
            onChange={(id) => onChange({ ...place, divisionId: id || null })}
          />
        )}
        <TextField
          label={t('person.post')}
          hint={t('person.postHint')}
          value={place.post}
          onChange={(post) => onChange({ ...place, post })}
          autoComplete="off"
          maxLength={64}
        />
      </div>
      {!keepsStanding && (
        <ChoiceField
          label={t('people.standing')}
          choices={standings.map((value) => ({
            value,
            label: t(`people.standing.${value}`),
            note: t(`people.standing.${value}Note`),
          }))}
          value={place.standing}
          onChange={(value) => onChange({ ...place, standing: value as Standing })}
        />
      )}
    </>
  )
}
