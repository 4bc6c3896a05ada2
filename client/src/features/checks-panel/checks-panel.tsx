import type { ExplainedFinding } from '@gongping/shared/checks/explain.ts'
import type { Finding, Severity } from '@gongping/shared/checks/finding.ts'
import { ROOT_CELLS } from '@gongping/shared/report/shape.ts'
import { useT } from '../../i18n/use-language.tsx'
import { clearCells } from '../../session/clear-cells.ts'
import { useContent, useExplainedFindings, useFindings, useMayChange, useSession } from '../../session/use-session.ts'
import { Explain } from './explain.tsx'
import { ExplainedGroup } from './explained-group.tsx'
import { FindingText } from './finding-text.tsx'
import { holdsFigure } from './holds-figure.ts'
import { importedCells } from './imported-cells.ts'
import { Offers } from './offers.tsx'
import './checks-panel.css'

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'style']

/** What does not fit together, what must be done first. Each place leads to the words or the cell. */
export function ChecksPanel() {
  const findings = useFindings()
  const explained = useExplainedFindings()
  return (
    <>
      {findings.length === 0 && <NoFindings isExplained={explained.length > 0} />}
      {SEVERITIES.map((severity) => {
        const group = findings.filter((finding) => finding.severity === severity)
        return group.length > 0 && <Group key={severity} severity={severity} findings={group} />
      })}
      {explained.length > 0 && <ExplainedGroup findings={explained} />}
    </>
  )
}

function NoFindings({ isExplained }: { readonly isExplained: boolean }) {
  const t = useT()
  const checked = useContent(holdsFigure)
  if (isExplained) {
    return (
      <div className="checks-none">
        <p>{t('explain.all')}</p>
        <p>{t('explain.allText')}</p>
      </div>
    )
  }
  return (
    <div className="checks-none">
      <p>{t(checked ? 'checks.none' : 'checks.noFigures')}</p>
      <p>{t(checked ? 'checks.noneText' : 'checks.noFiguresText')}</p>
    </div>
  )
}

function Group({ severity, findings }: { readonly severity: Severity; readonly findings: readonly ExplainedFinding[] }) {
  const t = useT()
  return (
    <section className="checks" data-severity={severity}>
      <h3 className="checks-severity">
        {t(`checks.${severity}`)}
        <span className="number">{findings.length}</span>
      </h3>
      <ul>
        {findings.map((finding) => (
          <li key={finding.fingerprint}>
            <FindingText finding={finding} />
            <Offers finding={finding} />
            <UseComputed finding={finding} />
            <Explain finding={finding} />
          </li>
        ))}
      </ul>
    </section>
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
