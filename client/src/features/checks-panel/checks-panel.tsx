import { describeFinding } from '@gongping/shared/checks/describe-finding.ts'
import type { Finding, Severity } from '@gongping/shared/checks/finding.ts'
import { ROOT_CELLS } from '@gongping/shared/report/shape.ts'
import { useLanguage, useT } from '../../i18n/use-language.tsx'
import { clearCells } from '../../session/clear-cells.ts'
import { useContent, useFindings, useMayChange, useSession } from '../../session/use-session.ts'
import { holdsFigure } from './holds-figure.ts'
import { importedCells } from './imported-cells.ts'
import { PlaceButton } from './place-button.tsx'
import './checks-panel.css'

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'style']

/** What does not fit together, what must be done first. Each place leads to the words or the cell. */
export function ChecksPanel() {
  const findings = useFindings()
  if (findings.length === 0) return <NoFindings />
  return SEVERITIES.map((severity) => {
    const group = findings.filter((finding) => finding.severity === severity)
    return group.length > 0 && <Group key={severity} severity={severity} findings={group} />
  })
}

function NoFindings() {
  const t = useT()
  const checked = useContent(holdsFigure)
  return (
    <div className="checks-none">
      <p>{t(checked ? 'checks.none' : 'checks.noFigures')}</p>
      <p>{t(checked ? 'checks.noneText' : 'checks.noFiguresText')}</p>
    </div>
  )
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
            <FindingText finding={finding} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function FindingText({ finding }: { readonly finding: Finding }) {
  const { language } = useLanguage()
  return (
    <>
      <p>{describeFinding(finding, language)}</p>
      <p className="checks-places">
        {finding.places.map((place) => (
          <PlaceButton key={JSON.stringify(place)} place={place} />
        ))}
      </p>
      <UseComputed finding={finding} />
    </>
  )
}

/** For figures that came with an imported file and stand where the form computes. */
function UseComputed({ finding }: { readonly finding: Finding }) {
  const t = useT()
  const session = useSession()
  const editable = useMayChange(ROOT_CELLS)
  const cells = importedCells(finding.places)
  if (!editable || cells.length === 0) return null
  return (
    <button
      type="button"
      className="checks-repair"
      title={t('checks.useComputedHint')}
      onClick={() => clearCells(session, cells)}
    >
      {t('checks.useComputed')}
    </button>
  )
}
