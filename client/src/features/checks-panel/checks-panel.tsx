import type { Finding, Place, Severity } from '@gongping/shared/checks/finding.ts'
import { useT } from '../../i18n/use-language.tsx'
import { placeLabel } from '../../session/place-label.ts'
import { useContent, useFindings } from '../../session/use-session.ts'
import { reveal } from '../../ui/reveal.ts'
import './checks-panel.css'

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'style']

/** What does not fit together, what must be done first. Each place leads to the words or the cell. */
export function ChecksPanel() {
  const t = useT()
  const findings = useFindings()
  if (findings.length === 0)
    return (
      <div className="checks-none">
        <p>{t('checks.none')}</p>
        <p>{t('checks.noneText')}</p>
      </div>
    )
  return SEVERITIES.map((severity) => {
    const group = findings.filter((finding) => finding.severity === severity)
    return group.length > 0 && <Group key={severity} severity={severity} findings={group} />
  })
}

function Group({ severity, findings }: { readonly severity: Severity; readonly findings: readonly Finding[] }) {
  const t = useT()
  return (
    <section className="checks" data-severity={severity}>
      <h3 className="checks-severity">
        {t(`checks.${severity}`)}
        <span className="number">{findings.length}</span>
      </h3>
      <ul>
        {findings.map((finding) => (
          <li key={`${finding.code}/${finding.message}/${JSON.stringify(finding.places)}`}>
            <p>{finding.message}</p>
            <p className="checks-places">
              {finding.places.map((place) => (
                <PlaceButton key={JSON.stringify(place)} place={place} />
              ))}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}

function PlaceButton({ place }: { readonly place: Place }) {
  const t = useT()
  const label = useContent((content) => {
    const row = place.row ?? place.table
    if (place.section !== undefined) return placeLabel(content, { section: place.section })
    return row === undefined ? '' : placeLabel(content, { row, field: '' })
  })
  const text = place.quote || t('checks.place')
  return (
    <button type="button" className="checks-place" title={t('checks.jump', { quote: text })} onClick={() => reveal(place)}>
      {label && <span className="checks-label">{label}</span>}
      <span className="checks-quote">{text}</span>
    </button>
  )
}
