import type { WantedRestore } from '@gongping/shared/protocol/versions.ts'
import { useSubmission } from '../../api/use-answer.ts'
import { restoreVersion } from '../../api/versions.ts'
import type { MessageKey } from '../../i18n/translate.ts'
import { useT } from '../../i18n/use-language.tsx'
import { useSession } from '../../session/use-session.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'

/** A section of the report, a table or a row, by id and name. */
export interface NamedPart {
  readonly kind: 'section' | 'table' | 'row'
  readonly id: string
  readonly name: string
}

/** What the button is called that puts it back. */
export const RESTORE_PART = {
  section: 'versions.restoreSection',
  table: 'versions.restoreTable',
  row: 'versions.restoreRow',
} as const satisfies Record<NamedPart['kind'], MessageKey>

interface Props {
  readonly number: number
  /** null: the whole report. */
  readonly part: NamedPart | null
  /** @param said what was done, in a sentence. */
  readonly onDone: (said: string) => void
  readonly onClose: () => void
}

/** 恢复: what it does is said before it is done. */
export function RestoreDialog({ number, part, onDone, onClose }: Props) {
  const t = useT()
  const { id } = useSession()
  const { busy, problem, submit } = useSubmission()
  const name = part?.name ?? ''
  const restore = () =>
    void submit(
      () => restoreVersion(id, number, wantedOf(part)),
      ({ kept }) => onDone(t(part ? 'versions.restoredSection' : 'versions.restored', { section: name, number, kept })),
    )
  return (
    <Dialog title={t(part ? 'versions.restoreSectionAsk' : 'versions.restoreAsk', { section: name, number })} onClose={onClose}>
      {problem && <ProblemNotice problem={problem} />}
      <p className="dialog-text">
        {part ? t('versions.restoreSectionText', { section: name, number }) : t('versions.restoreText', { number })}
      </p>
      <div className="dialog-actions">
        {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- a dialog takes the focus; Enter must not do anything yet */}
        <Button autoFocus onClick={onClose}>
          {t('common.cancel')}
        </Button>
        <Button kind="primary" busy={busy} onClick={restore}>
          {t(part ? RESTORE_PART[part.kind] : 'versions.restore', { number })}
        </Button>
      </div>
    </Dialog>
  )
}

function wantedOf(part: NamedPart | null): WantedRestore {
  if (!part) return {}
  return part.kind === 'section' ? { section: part.id } : { row: part.id }
}
