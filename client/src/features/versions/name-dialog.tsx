import { useState } from 'react'
import { MAX_VERSION_NAME, type VersionSummary } from '@gongping/shared/protocol/versions.ts'
import { useSubmission } from '../../api/use-answer.ts'
import { keepVersion, renameVersion } from '../../api/versions.ts'
import { useT } from '../../i18n/use-language.tsx'
import { useSaved, useSession } from '../../session/use-session.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useToast } from '../../ui/toast.tsx'

interface Props {
  /** The one to be renamed; null: the report is kept as another one. */
  readonly version: VersionSummary | null
  readonly onClose: () => void
}

/** Asks for the name of a version. */
export function NameDialog({ version, onClose }: Props) {
  const t = useT()
  const toast = useToast()
  const { id } = useSession()
  const { busy, problem, submit } = useSubmission()
  const [name, setName] = useState(version?.name ?? '')
  const isSaved = useSaved().step === 'saved'
  // The server keeps what is on its disk, and nobody should miss there what they have just written.
  const isWaiting = version === null && !isSaved
  const words = name.trim()
  const send = () => {
    if (words === '' || isWaiting) return
    if (version) void submit(() => renameVersion(id, version.number, words), onClose)
    else
      void submit(
        () => keepVersion(id, words),
        ({ number }) => {
          toast(t('versions.kept', { number }))
          onClose()
        },
      )
  }
  return (
    <Dialog title={version ? t('versions.renameNamed', { number: version.number }) : t('versions.keep')} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          send()
        }}
      >
        {problem && <ProblemNotice problem={problem} />}
        {!version && <p className="dialog-text">{t('versions.keepText')}</p>}
        <TextField
          label={t('versions.name')}
          value={name}
          onChange={setName}
          maxLength={MAX_VERSION_NAME}
          hint={isWaiting ? t('versions.unsaved') : undefined}
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- a dialog takes the focus
          autoFocus
        />
        <div className="dialog-actions">
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button kind="primary" submit busy={busy} disabled={words === '' || isWaiting}>
            {t(version ? 'versions.rename' : 'versions.save')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
