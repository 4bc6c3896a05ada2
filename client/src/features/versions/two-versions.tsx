import { useCallback, useState } from 'react'
import { fetchComparison } from '../../api/versions.ts'
import { useAnswer } from '../../api/use-answer.ts'
import { useT } from '../../i18n/use-language.tsx'
import { NOW, type TwoStates, reportAddress } from '../../session/report-address.ts'
import { useContent, useMay, useRights, useSession } from '../../session/use-session.ts'
import { Button } from '../../ui/button.tsx'
import { Link } from '../../ui/link.tsx'
import { Notice } from '../../ui/notice.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { ComparisonView } from './comparison-view.tsx'
import { type NamedPart, RestoreDialog } from './restore-dialog.tsx'
import type { Versions } from './use-versions.ts'
import { VersionChoice } from './version-choice.tsx'

interface Props extends TwoStates {
  readonly versions: Versions
}

/** Two versions, or one and the present, compared; from here the earlier one is put back. */
export function TwoVersions({ before, after, versions }: Props) {
  const t = useT()
  const { id } = useSession()
  const content = useContent()
  const ask = useCallback(() => fetchComparison(id, before, after), [id, before, after])
  const { value: comparison, problem, busy, reload } = useAnswer(ask, null)
  const [restoring, setRestoring] = useState<NamedPart | 'report' | null>(null)
  const [said, setSaid] = useState<string | null>(null)
  // What the report was when the answer came.
  const [compared, setCompared] = useState({ comparison, content })
  if (compared.comparison !== comparison) setCompared({ comparison, content })
  const isOutdated = after === NOW && comparison !== null && compared.content !== content && !busy
  const mayRestore = useMay('report.restore')
  const isOwner = useRights().role === 'owner'

  const restored = (sentence: string) => {
    setRestoring(null)
    setSaid(sentence)
    reload()
    versions.reload()
  }
  return (
    <>
      <div className="versions-head">
        <VersionChoice versions={versions} before={before} after={after} />
        <Link to={reportAddress(id, { kind: 'version', number: before })} className="versions-aside">
          {t('versions.read', { number: before })}
        </Link>
        {after === NOW && mayRestore && isOwner && comparison !== null && comparison.count > 0 && (
          <Button size="small" onClick={() => setRestoring('report')}>
            {t('versions.restore', { number: before })}
          </Button>
        )}
      </div>
      {said !== null && <Notice tone="info" title={said} />}
      {isOutdated && (
        <Button size="small" onClick={reload}>
          {t('versions.refresh')}
        </Button>
      )}
      {problem && <ProblemNotice problem={problem} actions={<Button onClick={reload}>{t('common.retry')}</Button>} />}
      {comparison === null && !problem && <p className="versions-note">{t('versions.loading')}</p>}
      {comparison && (
        <ComparisonView comparison={comparison} number={before} onRestore={after === NOW ? setRestoring : undefined} />
      )}
      {restoring !== null && (
        <RestoreDialog
          number={before}
          part={restoring === 'report' ? null : restoring}
          onDone={restored}
          onClose={() => setRestoring(null)}
        />
      )}
    </>
  )
}
