import { useId } from 'react'
import { AUDIT_GROUPS, AUDIT_VERBS, AUDIT_VERB_NAMES, type AuditGroup } from '@gongping/shared/workflow/audit-verbs.ts'
import { useLanguage } from '../../i18n/use-language.tsx'

interface Props {
  readonly value: string
  readonly onChange: (verb: string) => void
}

/** One verb of the audit log, or all; sorted as the table of verbs is. */
export function VerbField({ value, onChange }: Props) {
  const { t, language } = useLanguage()
  const id = useId()
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        {t('audit.verb')}
      </label>
      <select id={id} className="field-select" value={value} onChange={(event) => onChange(event.target.value)}>
        <option value="">{t('audit.anyVerb')}</option>
        {(Object.keys(AUDIT_GROUPS) as AuditGroup[]).map((group) => (
          <optgroup key={group} label={AUDIT_GROUPS[group][language]}>
            {AUDIT_VERB_NAMES.filter((verb) => AUDIT_VERBS[verb].group === group).map((verb) => (
              <option key={verb} value={verb}>
                {AUDIT_VERBS[verb][language]}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </div>
  )
}
