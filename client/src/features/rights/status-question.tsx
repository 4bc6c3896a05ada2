import type { SettableStatus } from '@gongping/shared/workflow/report-status.ts'
import { setStatus } from '../../api/members.ts'
import { useSubmission } from '../../api/use-answer.ts'
import { useT } from '../../i18n/use-language.tsx'
import { unfilledCount } from '../../session/filled-places.ts'
import { useFindingCards } from '../../session/use-finding-cards.ts'
import { useContent, usePeople, useSession } from '../../session/use-session.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { useToast } from '../../ui/toast.tsx'

/** What the change of status is called, from where it leads. */
const ACTS = { locked: 'lock', open: 'unlock', sealed: 'seal' } as const

interface Props {
  readonly wanted: SettableStatus
  readonly onClose: () => void
}

/** Says what locking, opening or sealing does, and what is still open, before it is done. */
export function StatusQuestion({ wanted, onClose }: Props) {
  const t = useT()
  const toast = useToast()
  const session = useSession()
  const { busy, problem, submit } = useSubmission()
  const act = ACTS[wanted]

  const perform = () =>
    submit(
      () => setStatus(session.id, wanted),
      () => {
        toast(t(`status.done.${wanted}`))
        onClose()
      },
    )
  return (
    <Dialog title={t(`status.${act}Ask`)} onClose={onClose}>
      {problem && <ProblemNotice problem={problem} />}
      {wanted !== 'open' && <Unfinished isSealing={wanted === 'sealed'} />}
      <p>{t(`status.${act}Text`)}</p>
      <div className="dialog-actions">
        {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- a dialog takes the focus; Enter must not lock anything yet */}
        <Button autoFocus onClick={onClose}>
          {t('common.cancel')}
        </Button>
        <Button kind="primary" busy={busy} onClick={() => void perform()}>
          {t(`status.${act}`)}
        </Button>
      </div>
    </Dialog>
  )
}

/** Who is writing just now; before a seal also what is missing or does not fit together. */
function Unfinished({ isSealing }: { readonly isSealing: boolean }) {
  const t = useT()
  const writing = usePeople().filter(({ me, place }) => !me && place !== null)
  const errors = useFindingCards().filter(({ severity }) => severity === 'error').length
  const empty = useContent(unfilledCount)
  const lines = [
    ...(writing.length > 0 ? [t('status.busy', { names: writing.map(({ display }) => display).join('、') })] : []),
    ...(isSealing && errors > 0 ? [t('status.errors', { count: errors })] : []),
    ...(isSealing && empty > 0 ? [t('status.empty', { count: empty })] : []),
  ]
  if (lines.length === 0) return null
  return (
    <ul className="status-question">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  )
}
