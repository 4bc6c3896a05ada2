import { useState } from 'react'
import { EXPORT_FORMATS, type ExportFormat } from '@gongping/shared/protocol/export-formats.ts'
import type { ProblemBody } from '@gongping/shared/protocol/http.ts'
import { exportReport } from '../../api/reports.ts'
import { useT } from '../../i18n/use-language.tsx'
import { useSaved, useSession } from '../../session/use-session.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { DownIcon } from '../../ui/icons.tsx'
import { MenuButton } from '../../ui/menu-button.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'

/** The server exports what it has stored, so what exists only here must be stored first. */
export function ExportMenu() {
  const t = useT()
  const session = useSession()
  const isSaved = useSaved().step === 'saved'
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<ProblemBody | null>(null)

  const start = async (format: ExportFormat) => {
    setBusy(true)
    const answer = await exportReport(session.id, format)
    setBusy(false)
    if (answer.ok) saveFile(answer.value.name, answer.value.content)
    else setProblem(answer.error)
  }

  const items = EXPORT_FORMATS.map((format) => ({
    key: format,
    label: t(`export.${format}`),
    use: t(`exportUse.${format}`),
    disabled: !isSaved,
  }))
  const note = { key: 'unsaved', label: t('export.unsaved'), disabled: true }
  return (
    <>
      <MenuButton items={isSaved ? items : [note, ...items]} busy={busy} onChoose={(key) => void start(key as ExportFormat)}>
        {t('export.menu')}
        <DownIcon />
      </MenuButton>
      {problem && (
        <Dialog title={t('export.menu')} onClose={() => setProblem(null)}>
          <ProblemNotice problem={problem} />
          <div className="dialog-actions">
            <Button onClick={() => setProblem(null)}>{t('common.close')}</Button>
          </div>
        </Dialog>
      )}
    </>
  )
}

function saveFile(name: string, content: Blob): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(content)
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
}
