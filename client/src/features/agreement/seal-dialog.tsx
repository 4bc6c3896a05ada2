import type { Blocker } from '@gongping/shared/protocol/agreement.ts'
import { useSubmission } from '../../api/use-answer.ts'
import { useT } from '../../i18n/use-language.tsx'
import { useLive, useSession } from '../../session/use-session.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { Blockers } from './blockers.tsx'
import { Unfinished } from './unfinished.tsx'

interface Props {
  /** To choose people after all. */
  readonly onBack: () => void
  readonly onClose: () => void
}

/** 直接定稿: nobody was chosen to agree; that this is meant is asked once more, with all that stands in the way. */
export function SealDialog({ onBack, onClose }: Props) {
  const t = useT()
  const { agreement, comments } = useSession()
  const { busy, problem, submit } = useSubmission()
  const standing = useLive(agreement.standing)
  const open = useLive(comments.threads).filter(({ state }) => state === 'open').length
  const blockers: Blocker[] = [
    ...(standing?.blockers ?? []),
    // They do not stand in the way of a submission, so the server does not name them here.
    ...(open > 0 ? [{ kind: 'comment' as const, count: open }] : []),
  ]
  return (
    <Dialog title={t('agreement.sealAsk')} onClose={onClose}>
      {problem && <ProblemNotice problem={problem} />}
      <p className="dialog-text">{t('agreement.sealText')}</p>
      <Unfinished />
      <Blockers blockers={blockers} />
      <div className="dialog-actions">
        {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- a dialog takes the focus; Enter must not do anything yet */}
        <Button autoFocus onClick={onBack}>
          {t('agreement.back')}
        </Button>
        <Button
          kind="primary"
          busy={busy}
          disabled={blockers.length > 0 || !standing}
          onClick={() => void submit(() => agreement.seal(), onClose)}
        >
          {t('agreement.finalise')}
        </Button>
      </div>
    </Dialog>
  )
}
