import { useSubmission } from '../../api/use-answer.ts'
import { restoreVersion } from '../../api/versions.ts'
import { useT } from '../../i18n/use-language.tsx'
import { useSession } from '../../session/use-session.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'

/** A section of the report by id and name. */
export interface NamedSection {
  readonly id: string
  readonly name: string
}

interface Props {
  readonly number: number
  /** null: the whole report. */
  readonly section: NamedSection | null
  /** @param said what was done, in a sentence. */
  readonly onDone: (said: string) => void
  readonly onClose: () => void
}

/** 恢复: what it does is said before it is done. */
export function RestoreDialog({ number, section, onDone, onClose }: Props) {
  const t = useT()
  const { id } = useSession()
  const { busy, problem, submit } = useSubmission()
  const name = section?.name ?? ''
  const restore = () =>
    void submit(
      () => restoreVersion(id, number, section?.id ?? null),
      ({ kept }) => onDone(t(section ? 'versions.restoredSection' : 'versions.restored', { section: name, number, kept })),
    )
  return (
    <Dialog
      title={t(section ? 'versions.restoreSectionAsk' : 'versions.restoreAsk', { section: name, number })}
      onClose={onClose}
    >
      {problem && <ProblemNotice problem={problem} />}
      <p className="dialog-text">
        {section ? t('versions.restoreSectionText', { section: name, number }) : t('versions.restoreText', { number })}
      </p>
      <div className="dialog-actions">
        {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- a dialog takes the focus; Enter must not do anything yet */}
        <Button autoFocus onClick={onClose}>
          {t('common.cancel')}
        </Button>
        <Button kind="primary" busy={busy} onClick={restore}>
          {t(section ? 'versions.restoreSection' : 'versions.restore', { number })}
        </Button>
      </div>
    </Dialog>
  )
}
