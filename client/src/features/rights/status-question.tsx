import type { DraftStatus } from '@gongping/shared/workflow/report-status.ts'
import { setStatus } from '../../api/members.ts'
import { useSubmission } from '../../api/use-answer.ts'
import { useT } from '../../i18n/use-language.tsx'
import { usePeople, useSession } from '../../session/use-session.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { useToast } from '../../ui/toast.tsx'

/** What the change of status is called, from where it leads. */
const ACTS = { locked: 'lock', open: 'unlock' } as const

interface Props {
  readonly wanted: DraftStatus
  readonly onClose: () => void
}

/** Says what locking or opening does, and who is writing, before it is done. */
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
      {wanted === 'locked' && <Writing />}
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

/** Whom a lock would stop. */
function Writing() {
  const t = useT()
  const writing = usePeople().filter(({ me, place }) => !me && place !== null)
  if (writing.length === 0) return null
  return <p className="status-question">{t('status.busy', { names: writing.map(({ display }) => display).join('、') })}</p>
}
